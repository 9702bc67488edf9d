using Bot.Search.Domain;
using Bot.Search.Querying.Wordings;

namespace Bot.Search.Querying.Verifying;

/// <summary>
/// Where claimed words fit best into other words: the stretch of the text that the claim can be turned into with the
/// least edits (a global alignment of the claim, free at both ends of the text).
/// </summary>
/// <param name="First">Index of the first word of the stretch.</param>
/// <param name="End">Index behind its last word; equal to <paramref name="First"/> when nothing fits.</param>
/// <param name="Similarity">1 when all words are the same, 0 when none is; meaning-bearing words weigh more.</param>
/// <param name="IsExact">The same words with the same punctuation between them; case, spelling variants and typographic style aside.</param>
internal readonly record struct ClaimAlignment(int First, int End, double Similarity, bool IsExact)
{
    private const double StopWeight = 0.35;

    // A word that is replaced is nearer to the text than one that is missing; this also decides between equal costs.
    private const double DropFactor = 1.05;

    /// <summary>The claim is cut behind this many words: alignment costs claim times text.</summary>
    public const int MaxClaimWords = 400;

    /// <summary>Exact, with words of the text left out where the claim has an ellipsis.</summary>
    public bool LeavesOut { get; init; }

    /// <summary>Exact but for the punctuation between the words.</summary>
    public bool IsPunctuatedOtherwise { get; init; }

    /// <summary>Aligns all words of <paramref name="claim"/> with the best stretch of <paramref name="text"/>.</summary>
    public static ClaimAlignment Of(ClaimWords claim, ComparedText text, ClaimPunctuation punctuation = ClaimPunctuation.Counts)
    {
        if (claim.Whole.Words.Count == 0 || text.Words.Count == 0)
            return new ClaimAlignment(0, 0, 0, false);
        return Exact(claim, text, punctuation) ?? Exact(claim, text, ClaimPunctuation.Aside) ?? Align(claim.Whole, text);
    }

    /// <summary>The stretch as a span of the text's characters.</summary>
    public TextSpan SpanIn(ComparedText text) =>
        First == End ? default : new TextSpan(text.Words[First].Span.Start, text.Words[End - 1].Span.End);

    // The parts of a claim with ellipses must stand in the text in order; what is between them may be anything.
    private static ClaimAlignment? Exact(ClaimWords claim, ComparedText text, ClaimPunctuation punctuation)
    {
        int first = -1, at = 0, words = 0;
        foreach (var part in claim.Parts)
        {
            if (ExactAt(part, text, at, punctuation) is not { } found)
                return null;
            first = first < 0 ? found : first;
            at = found + part.Words.Count;
            words += part.Words.Count;
        }
        return new ClaimAlignment(first, at, 1, true) { LeavesOut = at - first > words, IsPunctuatedOtherwise = punctuation == ClaimPunctuation.Aside };
    }

    private static int? ExactAt(ComparedText part, ComparedText text, int from, ClaimPunctuation punctuation)
    {
        for (var at = from; at + part.Words.Count <= text.Words.Count; at++)
        {
            if (EqualsAt(part, text, at, punctuation))
                return at;
        }
        return null;
    }

    // Outer punctuation belongs to the cut, not to the words: a claim may end where the quote has a comma.
    private static bool EqualsAt(ComparedText part, ComparedText text, int at, ClaimPunctuation punctuation)
    {
        var last = part.Words.Count - 1;
        for (var i = 0; i <= last; i++)
        {
            if (part.Keys[i] != text.Keys[at + i])
                return false;
            if (punctuation == ClaimPunctuation.IsFree)
                continue;
            var (mine, other) = (part.Words[i], text.Words[at + i]);
            if (punctuation == ClaimPunctuation.Aside)
            {
                // A comma more or less; where a sentence ends the words are others.
                if (i < last && EndsSentence(mine) != EndsSentence(other))
                    return false;
                continue;
            }
            if ((i < last && Edge(Trailing(mine), punctuation) != Edge(Trailing(other), punctuation))
                || (i > 0 && Edge(Leading(mine), punctuation) != Edge(Leading(other), punctuation)))
                return false;
        }
        return true;
    }

    private static bool EndsSentence(ComparedWord word) => Trailing(word).AsSpan().IndexOfAny('.', '?', '!') >= 0;

    // Brackets around letters or words say that the quoter wrote them; the words are compared all the same.
    private static string Edge(string punctuation, ClaimPunctuation rule)
    {
        var edge = punctuation.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        return rule == ClaimPunctuation.ExceptMarks ? edge.Replace("'", "", StringComparison.Ordinal) : edge;
    }

    private static string Leading(ComparedWord word) =>
        word.Strict[..word.Strict.IndexOf(word.Loose, StringComparison.Ordinal)];

    private static string Trailing(ComparedWord word) =>
        word.Strict[(word.Strict.IndexOf(word.Loose, StringComparison.Ordinal) + word.Loose.Length)..];

    private static ClaimAlignment Align(ComparedText claim, ComparedText text)
    {
        var rows = Math.Min(claim.Words.Count, MaxClaimWords);
        var weights = claim.Words.Take(rows).Select(word => Weight(word.Loose)).ToArray();
        var extra = text.Words.Select(word => Weight(word.Loose) * 0.5).ToArray();
        var cost = new double[text.Words.Count + 1];
        var start = new int[text.Words.Count + 1];
        for (var j = 0; j <= text.Words.Count; j++)
            start[j] = j;
        for (var i = 0; i < rows; i++)
            FillRow(claim.Keys[i], weights[i], text, extra, cost, start);
        var end = 0;
        for (var j = 1; j < cost.Length; j++)
        {
            if (cost[j] < cost[end] - 1e-9)
                end = j;
        }
        var similarity = Math.Max(0, 1 - (cost[end] / weights.Sum()));
        return new ClaimAlignment(start[end], end, similarity, false);
    }

    private static void FillRow(string word, double weight, ComparedText text, double[] extra, double[] cost, int[] start)
    {
        var diagonalCost = cost[0];
        var diagonalStart = start[0];
        cost[0] += weight * DropFactor;
        for (var j = 1; j < cost.Length; j++)
        {
            var same = text.Keys[j - 1] == word;
            var replace = diagonalCost + (same ? 0 : weight);
            var drop = cost[j] + (weight * DropFactor);
            var insert = cost[j - 1] + extra[j - 1];
            diagonalCost = cost[j];
            var from = start[j];
            if (replace <= drop && replace <= insert)
                (cost[j], start[j]) = (replace, diagonalStart);
            else if (insert < drop)
                (cost[j], start[j]) = (insert, start[j - 1]);
            else
                cost[j] = drop;
            diagonalStart = from;
        }
    }

    private static double Weight(string word) => Topics.StopWords.Contains(word) ? StopWeight : 1;
}

/// <summary>How far punctuation between words makes words others than those claimed.</summary>
internal enum ClaimPunctuation
{
    /// <summary>It must be the same.</summary>
    Counts,

    /// <summary>All but quotation marks must: the words stand partly inside and partly outside of them.</summary>
    ExceptMarks,

    /// <summary>None must within a sentence: it is said that the words are exact but for it.</summary>
    Aside,

    /// <summary>It makes no difference: the text was put together from pieces.</summary>
    IsFree,
}
