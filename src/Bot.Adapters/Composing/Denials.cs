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

    // What may stand between a denial and the very words that it denies: "denied having ever told anybody".
    private static readonly HashSet<string> Between = new(StringComparer.OrdinalIgnoreCase)
    {
        "ever", "having", "have", "has", "had", "that", "he", "she", "they", "it", "to", "anybody", "anyone", "him", "her", "them",
        "say", "says", "said", "saying", "tell", "tells", "told", "telling", "use", "used", "using", "write", "wrote", "written",
        "writing", "call", "called", "calling", "utter", "uttered", "uttering", "the", "a", "word", "words", "phrase",
    };

    /// <summary>For reported and partly quoted words: the verb before them denies them.</summary>
    public static bool IsDenied(Citation citation)
    {
        var before = Words(TextBefore(citation));
        return before.TakeLast(Reach).Any(Verbs.Contains) || before.TakeLast(NegationReach).Any(IsNegation);
    }

    /// <summary>For a speaker's very words: the sentence denies that they were said ("denied saying", "never said").</summary>
    public static bool IsDisowned(Citation citation)
    {
        // Not over a mark or a stop: "I did not," he said, "resign."
        var clause = TextBefore(citation).TrimEnd(' ', '\n', '"', '\u201C', ':', ',');
        var near = Words(clause[(clause.LastIndexOfAny(['"', '\u201C', '\u201D', '.', ';', '!', '?']) + 1)..]).TakeLast(Reach).Reverse().ToList();
        var denial = near.FindIndex(word => Verbs.Contains(word) || IsNegation(word));
        return denial > 0 && near.Take(denial).All(Between.Contains);
    }

    private static string TextBefore(Citation citation)
    {
        var words = citation.Wording;
        var at = citation.Context.IndexOf(words[..Math.Min(Lead, words.Length)], StringComparison.Ordinal);
        return at <= 0 ? "" : citation.Context[..at];
    }

    private static string[] Words(string text) => text.Split([' ', '\n', '\t', ',', ':', '\u201C', '"'], StringSplitOptions.RemoveEmptyEntries);

    private static bool IsNegation(string word) =>
        word.Equals("not", StringComparison.OrdinalIgnoreCase)
        || word.Equals("never", StringComparison.OrdinalIgnoreCase)
        || word.EndsWith("n't", StringComparison.OrdinalIgnoreCase)
        || word.EndsWith("n\u2019t", StringComparison.OrdinalIgnoreCase);
}
