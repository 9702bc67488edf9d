using System.Collections.Frozen;
using Bot.Search.Languages;
using Bot.Search.Naming;

namespace Bot.Search.Extraction.Lexicon;

/// <summary>Nouns for people, and which of them may stand for which: "the lawmaker" for a senator.</summary>
internal static class PersonNouns
{
    private static readonly FrozenDictionary<string, string[]> Families = KnownLanguages.Lines("names/people")
        .Select(line => line.Split('|'))
        .ToFrozenDictionary(parts => parts[0], parts => parts.Length > 1 ? parts[1].Split(' ') : [], StringComparer.Ordinal);

    // "official" and "employee" stand for too many to tell that two are alike.
    private const int FewNouns = 62;

    private static readonly Lazy<FrozenDictionary<string, int>> Covered = new(() => Families.Values.SelectMany(nouns => nouns)
        .CountBy(noun => noun, StringComparer.Ordinal).ToFrozenDictionary(StringComparer.Ordinal));

    private static readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Families.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True for a noun that names a person by trade, standing or kin; in lower case.</summary>
    public static bool Includes(ReadOnlySpan<char> word) => Lookup.ContainsKey(Plain(word)) || TitleWords.IsTitleNoun(word);

    /// <summary>True when somebody who is printed as <paramref name="described"/> may be called <paramref name="called"/>.</summary>
    public static bool MayCall(string called, string described)
    {
        var (mine, theirs) = (Plain(called).ToString(), Plain(described).ToString());
        return mine == theirs
            || Families.TryGetValue(theirs, out var general) && general.Contains(mine)
            || Families.TryGetValue(mine, out var others) && others.Contains(theirs);
    }

    /// <summary>True for two nouns that a not much more general one may stand for, as "magistrate" and "justice" for a judge.</summary>
    public static bool AreAkin(string one, string other) =>
        Families.TryGetValue(Plain(one).ToString(), out var mine) && Families.TryGetValue(Plain(other).ToString(), out var theirs) && mine.Any(noun => theirs.Contains(noun) && Covered.Value[noun] <= FewNouns);

    /// <summary>True for a noun that stands for very many, as "official": it tells nothing of a trade.</summary>
    public static bool IsGeneral(string noun) => Covered.Value.GetValueOrDefault(noun) > FewNouns;

    // "ex-wife", "vice-chairman", "mother-in-law" are told by their noun.
    private static ReadOnlySpan<char> Plain(ReadOnlySpan<char> word) =>
        word.StartsWith("ex-", StringComparison.Ordinal) ? word[3..] : word.StartsWith("vice-", StringComparison.Ordinal) ? word[5..] : word;
}
