using Bot.Search.Querying;

namespace Bot.Adapters.Composing;

/// <summary>
/// Tells reported words that their sentence denies, rejects or leaves open ("denied that …", "did not say whether …").
/// Shown alone they would read as the speaker's own claim.
/// </summary>
internal static class Denials
{
    // Long enough to find the place of the words in their sentence, short enough to survive a cut at a sentence's end.
    private const int Lead = 24;

    // How far before the words a verb of denying still governs them, and how far a mere "not" does.
    private const int Reach = 8;
    private const int NegationReach = 3;

    private static readonly HashSet<string> Verbs = new(StringComparer.OrdinalIgnoreCase)
    {
        "deny", "denies", "denied", "denying", "reject", "rejects", "rejected", "rejecting", "dismiss", "dismisses",
        "dismissed", "dismissing", "dispute", "disputes", "disputed", "refute", "refutes", "refuted", "refuse", "refuses",
        "refused", "decline", "declines", "declined",
    };

    public static bool IsDenied(Citation citation)
    {
        var words = citation.Wording;
        var at = citation.Context.IndexOf(words[..Math.Min(Lead, words.Length)], StringComparison.Ordinal);
        if (at <= 0)
            return false;
        var before = citation.Context[..at].Split([' ', '\n', '\t', ',', '\u201C', '"'], StringSplitOptions.RemoveEmptyEntries);
        return before.TakeLast(Reach).Any(Verbs.Contains) || before.TakeLast(NegationReach).Any(IsNegation);
    }

    private static bool IsNegation(string word) =>
        word.Equals("not", StringComparison.OrdinalIgnoreCase)
        || word.Equals("never", StringComparison.OrdinalIgnoreCase)
        || word.EndsWith("n't", StringComparison.OrdinalIgnoreCase)
        || word.EndsWith("n\u2019t", StringComparison.OrdinalIgnoreCase);
}
