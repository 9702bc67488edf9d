using Bot.Search.Domain;
using Bot.Search.Indexing;
using Bot.Search.Naming;

namespace Bot.Search.Querying.Scoping;

/// <summary>A name that nobody has, taken for the one name of the coverage that is written nearly so.</summary>
internal static class LikelyName
{
    private const int ShortestMended = 4;
    private const int MostAlike = 200;
    private const int MostEdits = 2;

    /// <summary>The people of the nearest name; empty when none is near, or two different names are as near.</summary>
    public static async Task<IReadOnlyList<SpeakerEntry>> FindAsync(ISpeakerDirectory directory, string asked, CancellationToken cancellationToken)
    {
        var words = NameFolding.Words(PersonName.Parse(asked).Printed is { Length: > 0 } printed ? printed : asked);
        if (words.Length == 0 || (words[^1].Length < ShortestMended && FamilyBegin(asked, words).Length < ShortestMended))
            return [];
        var candidates = new List<(SpeakerEntry Entry, int Edits)>();
        foreach (var prefix in Prefixes(FamilyBegin(asked, words)))
        {
            foreach (var entry in await directory.FindByPrefixAsync(prefix, MostAlike, cancellationToken))
            {
                if (entry.Kind == SpeakerKind.Person && Edits(words, NameFolding.Words(entry.Name)) is var edits and <= MostEdits)
                    candidates.Add((entry, edits));
            }
        }
        if (candidates.Count == 0)
            return [];
        var least = candidates.Min(candidate => candidate.Edits);
        var nearest = candidates.Where(candidate => candidate.Edits == least).Select(candidate => candidate.Entry).DistinctBy(entry => entry.Key).ToList();
        var families = nearest.Select(entry => PersonName.Parse(entry.Name).FamilyKey).Distinct().Count();
        return families == 1 ? nearest : [];
    }

    /// <summary>What to say of it: the name, or the family name alone where several people have it.</summary>
    public static TakenName Taken(string typed, IReadOnlyList<SpeakerEntry> meant) => new(
        typed, meant.Count == 1 ? meant[0].Name : PersonName.Parse(meant[0].Name).LastWord);

    // The directory knows "Fitzroy-Khan" by its beginning, not by "Khan".
    private static string FamilyBegin(string asked, string[] words)
    {
        var parts = NameFolding.Words(asked.TrimEnd().Split(' ')[^1]);
        return parts.Length > 1 && parts[0].Length > 1 ? parts[0] : words[^1];
    }

    // The second letter is seldom wrong where the first is, but the two may be exchanged.
    private static IEnumerable<string> Prefixes(string word) => new[] { word[..2], $"{word[1]}{word[0]}", word[..1] }.Distinct();

    // The family name is compared; a given name that was typed too must be near as well.
    private static int Edits(string[] typed, string[] name)
    {
        if (name.Length == 0)
            return MostEdits + 1;
        var family = Distance(typed[^1], name[^1]);
        var whole = Distance(string.Concat(typed), string.Concat(name.TakeLast(typed.Length)));
        return typed.Length == 1 ? family : Math.Max(family, whole);
    }

    private static int Distance(string typed, string name) =>
        Misspellings.MayMean(typed, name) ? Misspellings.Distance(typed, name, MostEdits) : MostEdits + 1;
}
