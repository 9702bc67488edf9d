using System.Text.RegularExpressions;

namespace Bot.Training.Scoring;

/// <summary>
/// Whether a predicted mention names the annotated one: equal to the mention or its core, one a run of the other's words,
/// or equal in the last word. Leading articles and titles, possessives and punctuation do not count.
/// </summary>
internal static partial class SpeakerComparison
{
    private const int LongestRun = 8;
    private static readonly string[] Leading = ["the", "a", "an", "mr", "mrs", "ms", "dr", "and", "but"];
    private static readonly string[] Trailing = ["himself", "herself", "themselves", "itself", "also"];

    public static bool IsSame(string? predicted, string? gold, string? core)
    {
        if (string.IsNullOrWhiteSpace(predicted))
            return false;
        var (p, g, c) = (Normal(predicted), Normal(gold), Normal(core ?? gold));
        if (p.Count == 0 || g.Count == 0)
            return false;
        c = c.Count == 0 ? g : c;
        if (p.SequenceEqual(g) || p.SequenceEqual(c) || p[^1] == c[^1])
            return true;
        if (IsRun(p, c))
            return !HasCommonHead(core ?? gold ?? string.Empty);
        return IsRun(c, p) && p.Count <= Math.Max(LongestRun, 2 * g.Count);
    }

    private static List<string> Normal(string? mention)
    {
        var words = Words().Matches(Possessive().Replace((mention ?? string.Empty).ToLowerInvariant(), "")).Select(m => m.Value).ToList();
        var kept = words.SkipWhile(word => Leading.Contains(word)).ToList();
        while (kept.Count > 1 && Trailing.Contains(kept[^1]))
            kept.RemoveAt(kept.Count - 1);
        return kept.Count > 0 ? kept : words;
    }

    private static bool IsRun(List<string> part, List<string> whole) =>
        part.Count > 0 && Enumerable.Range(0, Math.Max(0, whole.Count - part.Count + 1)).Any(i => whole.Skip(i).Take(part.Count).SequenceEqual(part));

    /// <summary>"Dorn" is not "Dorn supporters".</summary>
    private static bool HasCommonHead(string core)
    {
        var words = Words().Matches(Possessive().Replace(core, "")).Select(m => m.Value).ToList();
        return words.Count > 0 && char.IsLower(words[^1][0]) && words[^1] is not ("himself" or "herself" or "themselves");
    }

    [GeneratedRegex(@"[^\W_]+")]
    private static partial Regex Words();

    [GeneratedRegex(@"[’']s\b")]
    private static partial Regex Possessive();
}
