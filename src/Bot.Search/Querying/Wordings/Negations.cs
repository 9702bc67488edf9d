using System.Collections.Frozen;
using Bot.Search.Languages;

namespace Bot.Search.Querying.Wordings;

/// <summary>Finds the words that turn a statement into its opposite; the list is data (questions/negations).</summary>
internal static class Negations
{
    // How far before a stretch a negation still governs it: "did not ever really [read the files]".
    private const int Reach = 4;
    private const int Carriers = 2;

    private static readonly FrozenSet<string> Words = KnownLanguages.Asked.Lines("questions/negations").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The negations from the first word to the last, as printed.</summary>
    public static IReadOnlyList<string> In(ComparedText text, int first, int end) =>
        [.. Enumerable.Range(first, end - first).Where(at => IsNegation(text, at)).Select(at => text.Words[at].Loose)];

    /// <summary>
    /// Where the words that belong to a stretch begin: at a negation shortly before it in the same clause (with the
    /// words that carry it, "I did not"), which a cut at <paramref name="first"/> leaves out; else at <paramref name="first"/>.
    /// </summary>
    public static int BeginOf(ComparedText text, int first)
    {
        if (DenialBefore(text, first) is not { } begin)
            return first;
        for (var i = 0; i < Carriers && begin > 0 && !EndsClause(text.Words[begin - 1]); i++)
            begin--;
        return begin;
    }

    private static int? DenialBefore(ComparedText text, int first)
    {
        for (var at = first - 1; at >= Math.Max(0, first - Reach); at--)
        {
            if (EndsClause(text.Words[at]))
                return null;
            if (IsNegation(text, at))
                return at;
        }
        return null;
    }

    /// <summary>True for a word that denies; "not only" and "not just" deny nothing.</summary>
    public static bool IsNegation(ComparedText text, int at)
    {
        var word = text.Words[at].Loose;
        if (word == "not" && at + 1 < text.Words.Count && text.Words[at + 1].Loose is "only" or "just" or "merely")
            return false;
        return Words.Contains(word) || word.EndsWith("n't", StringComparison.Ordinal);
    }

    private static bool EndsClause(ComparedWord word) =>
        word.Strict[^1] is ',' or ';' or ':' or '.' or '!' or '?' or '-' or ')'
        || word.Loose is "and" or "but" or "or";
}
