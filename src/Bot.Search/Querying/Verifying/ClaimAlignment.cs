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
/// <param name="IsExact">The same words with the same punctuation between them; case and typographic style aside.</param>
internal readonly record struct ClaimAlignment(int First, int End, double Similarity, bool IsExact)
{
    private const double StopWeight = 0.35;

    // A word that is replaced is nearer to the text than one that is missing; this also decides between equal costs.
    private const double DropFactor = 1.05;

    /// <summary>The claim is cut behind this many words: alignment costs claim times text.</summary>
    public const int MaxClaimWords = 400;

    /// <summary>Aligns all words of <paramref name="claim"/> with the best stretch of <paramref name="text"/>.</summary>
    /// <param name="claim">The words claimed.</param>
    /// <param name="text">The words to lay them on.</param>
    /// <param name="punctuation">False when punctuation between words makes no difference: where the text was put together from pieces.</param>
    public static ClaimAlignment Of(ComparedText claim, ComparedText text, bool punctuation = true)
    {
        if (claim.Words.Count == 0 || text.Words.Count == 0)
            return new ClaimAlignment(0, 0, 0, false);
        if (ExactAt(claim, text, punctuation) is { } at)
            return new ClaimAlignment(at, at + claim.Words.Count, 1, true);
        return Align(claim, text);
    }

    /// <summary>The stretch as a span of the text's characters.</summary>
    public TextSpan SpanIn(ComparedText text) =>
        First == End ? default : new TextSpan(text.Words[First].Span.Start, text.Words[End - 1].Span.End);

    private static int? ExactAt(ComparedText claim, ComparedText text, bool punctuation)
    {
        for (var at = 0; at + claim.Words.Count <= text.Words.Count; at++)
        {
            if (EqualsAt(claim, text, at, punctuation))
                return at;
        }
        return null;
    }

    // Outer punctuation belongs to the cut, not to the words: a claim may end where the quote has a comma.
    private static bool EqualsAt(ComparedText claim, ComparedText text, int at, bool punctuation)
    {
        var last = claim.Words.Count - 1;
        for (var i = 0; i <= last; i++)
        {
            var mine = claim.Words[i];
            var other = text.Words[at + i];
            if (mine.Loose != other.Loose)
                return false;
            if (punctuation && ((i < last && Trailing(mine) != Trailing(other)) || (i > 0 && Leading(mine) != Leading(other))))
                return false;
        }
        return true;
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
            FillRow(claim.Words[i].Loose, weights[i], text, extra, cost, start);
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
            var same = text.Words[j - 1].Loose == word;
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
