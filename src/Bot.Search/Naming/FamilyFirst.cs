using System.Collections.Frozen;
using Bot.Search.Languages.Defining;

namespace Bot.Search.Naming;

/// <summary>Tells names whose family name comes first: "Xi Jinping", "Kim Jong-un".</summary>
internal static class FamilyFirst
{
    // "Hsuan", "Kyung", "Chiang"
    private const int LongestSyllable = 6;

    private static readonly FrozenSet<string> Strong = Rows("strong");
    private static readonly FrozenSet<string> Weak = Rows("weak");
    private static readonly FrozenSet<string> Syllables = Rows("syllable");

    /// <summary>True when the first of the folded <paramref name="names"/> is the family name.</summary>
    public static bool Applies(IReadOnlyList<string> names)
    {
        if (names.Count is < 2 or > 3)
            return false;
        if (Weak.Contains(names[0]))
            return Syllables.Contains(names[1]);
        return Strong.Contains(names[0]) && !GivenNames.IsKnown(names[0]) && names[^1].Length > 1;
    }

    /// <summary>
    /// True for "Kim Dae-sung": the second syllable of a Korean given name is written small behind the hyphen, while
    /// "Lee Smith-Jones" is not.
    /// </summary>
    public static bool ShowsIn(string printed, IReadOnlyList<string> names)
    {
        if (names.Count != 2 || names[0].Contains('-', StringComparison.Ordinal) || !IsSmallBehindHyphen(printed) || !names[1].Contains('-', StringComparison.Ordinal))
            return false;
        return Weak.Contains(names[0]) || Strong.Contains(names[0]) || !GivenNames.IsKnown(names[0]) && IsTwoSyllables(names[1]);
    }

    /// <summary>True for "Edmund Poon Lai-ming", as Hong Kong prints it: behind the given name the family name, then the Chinese given name.</summary>
    public static bool ShowsBehindGiven(string printed, IReadOnlyList<string> names) => names.Count is 3 or 4 && GivenNames.IsKnown(names[0])
        && IsSmallBehindHyphen(printed) && IsTwoSyllables(names[^1]) && !names[1].Contains('-', StringComparison.Ordinal);

    // The last word: "Dae-sung", not "Smith-Jones".
    private static bool IsSmallBehindHyphen(string printed)
    {
        var (hyphen, start) = (printed.LastIndexOf('-'), printed.LastIndexOf(' ') + 1);
        return hyphen > start && hyphen + 1 < printed.Length && char.IsUpper(printed[start]) && char.IsLower(printed[hyphen + 1]);
    }

    // "dae-sung", not "al-hamad"
    private static bool IsTwoSyllables(string last) => last.IndexOf('-', StringComparison.Ordinal) is >= 2 and <= LongestSyllable and var at
        && last.Length - at - 1 is >= 2 and <= LongestSyllable && last.LastIndexOf('-') == at && !FamilyKeys.IsParticle(last.AsSpan(0, at));

    private static FrozenSet<string> Rows(string kind) =>
        WordFile.Rows("Naming/Lexicon/family-first").Where(row => Kind(row) == kind)
            .Select(row => kind == "syllable" ? row[1] : row[0]).ToFrozenSet(StringComparer.Ordinal);

    private static string Kind(string[] row) => row.Length == 1 ? "strong" : row[0] == "syllable" ? "syllable" : row[1];
}
