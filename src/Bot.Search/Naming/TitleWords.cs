using System.Collections.Frozen;
using Bot.Search.Languages;

namespace Bot.Search.Naming;

/// <summary>Which folded words address or describe somebody in front of a name.</summary>
internal static class TitleWords
{
    private static readonly FrozenDictionary<string, Gender> Honorifics = KnownLanguages.Rows("names/honorifics")
        .ToFrozenDictionary(row => row[0], row => Gendered(row[1]), StringComparer.Ordinal);

    private static readonly FrozenSet<string> Weak = KnownLanguages.Rows("names/titles")
        .Where(row => row.Length == 2).Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Nouns = KnownLanguages.Rows("names/titles")
        .Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Portfolios = KnownLanguages.Rows("names/portfolios")
        .Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Gender> Gendering = KnownLanguages.Rows("names/gendered-titles")
        .ToFrozenDictionary(row => row[0], row => Gendered(row[1]), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Gender>.AlternateLookup<ReadOnlySpan<char>> HonorificLookup =
        Honorifics.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NounLookup =
        Nouns.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> WeakLookup =
        Weak.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> PortfolioLookup =
        Portfolios.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, Gender>.AlternateLookup<ReadOnlySpan<char>> GenderingLookup =
        Gendering.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Mr, Dr, Sen, Sheikh: true with the gender it tells.</summary>
    public static bool IsHonorific(ReadOnlySpan<char> folded, out Gender gender) =>
        HonorificLookup.TryGetValue(folded, out gender);

    /// <summary>Minister, president, negotiator: the noun that a title ends with.</summary>
    public static bool IsTitleNoun(ReadOnlySpan<char> folded) => NounLookup.Contains(folded);

    /// <summary>King, judge, major: a title noun that is a family or given name as often.</summary>
    public static bool IsWeak(ReadOnlySpan<char> folded) => WeakLookup.Contains(folded);

    /// <summary>Defence, prime, deputy: a word inside a title.</summary>
    public static bool IsPortfolio(ReadOnlySpan<char> folded) => PortfolioLookup.Contains(folded);

    /// <summary>The gender that a title noun tells (spokeswoman, king); unknown for most.</summary>
    public static Gender GenderOf(ReadOnlySpan<char> folded) =>
        GenderingLookup.TryGetValue(folded, out var gender) ? gender : Gender.Unknown;

    private static Gender Gendered(string mark) => mark switch
    {
        "m" => Gender.Male,
        "f" => Gender.Female,
        "-" => Gender.Unknown,
        _ => throw new InvalidOperationException($"A gender is m, f or -, not {mark}."),
    };
}
