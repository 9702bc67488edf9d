using System.Collections.Frozen;
using Bot.Search.Languages.Defining;

namespace Bot.Search.Naming;

/// <summary>Given names: usual gender, and which are forms of one name (Bill, William).</summary>
internal static class GivenNames
{
    private static readonly FrozenDictionary<string, Gender> Genders = BuildGenders();
    private static readonly FrozenDictionary<string, int[]> Groups = BuildGroups();
    private static readonly string[] Heads = [.. WordFile.Rows("Naming/Lexicon/nicknames").Select(row => row[0])];

    private static readonly FrozenDictionary<string, Gender>.AlternateLookup<ReadOnlySpan<char>> GenderLookup =
        Genders.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The usual gender of a folded given name, listed or registered; unknown for names of both and for all others.</summary>
    public static Gender GenderOf(ReadOnlySpan<char> folded)
    {
        if (GenderLookup.TryGetValue(folded, out var gender))
            return gender;
        var hyphen = folded.IndexOf('-');
        if (hyphen > 0 && GenderLookup.TryGetValue(folded[..hyphen], out gender))
            return gender;
        return RegisteredNames.GenderOf(hyphen > 0 ? folded[..hyphen] : folded);
    }

    /// <summary>True when the list holds the folded name, so that it is a given name whatever else it is.</summary>
    public static bool IsKnown(ReadOnlySpan<char> folded) => GenderLookup.ContainsKey(folded);

    /// <summary>True when somebody is called by the folded name: the list holds it, or it is a form of one.</summary>
    public static bool IsUsed(string folded) => IsKnown(folded) || Groups.ContainsKey(folded);

    /// <summary>True when two folded given names are one, forms of one, or transliterations of one.</summary>
    public static bool Agree(string left, string right)
    {
        if (left == right || SoundKey.Of(left) == SoundKey.Of(right))
            return true;
        return Groups.TryGetValue(left, out var mine) && Groups.TryGetValue(right, out var theirs) && mine.Intersect(theirs).Any();
    }

    /// <summary>
    /// A key that forms and transliterations of one given name share. A short form of several names ("Ted") is its own.
    /// </summary>
    public static string KeyOf(string folded) =>
        SoundKey.Of(Groups.TryGetValue(folded, out var lines) && (lines.Length == 1 || Heads[lines[0] - 1] == folded) ? Heads[lines[0] - 1] : folded);

    private static FrozenDictionary<string, Gender> BuildGenders()
    {
        var genders = new Dictionary<string, Gender>(StringComparer.Ordinal);
        foreach (var row in WordFile.Rows("Naming/Lexicon/given-names"))
            foreach (var name in row.Skip(1))
                genders[name] = row[0] == "f" ? Gender.Female : Gender.Male;
        return genders.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, int[]> BuildGroups()
    {
        var groups = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var line = 0;
        foreach (var row in WordFile.Rows("Naming/Lexicon/nicknames"))
        {
            line++;
            foreach (var name in row)
            {
                if (!groups.TryGetValue(name, out var lines))
                    groups[name] = lines = [];
                lines.Add(line);
            }
        }
        return groups.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
    }
}
