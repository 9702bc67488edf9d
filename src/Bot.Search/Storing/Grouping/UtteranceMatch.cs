using Bot.Search.Domain;
using Bot.Search.Naming;

namespace Bot.Search.Storing.Grouping;

/// <summary>
/// Decides whether two pieces are one utterance: nearly the same words, or one a cut of the other, by speakers who can
/// be one. Words that one of them denies and the other does not are never the same.
/// </summary>
internal static class UtteranceMatch
{
    /// <summary>Shorter pieces must be equal and by surely the same speaker.</summary>
    public const int ShortestLoose = 4;

    /// <summary>Words that may differ, one in so many: for whole pieces and for a cut.</summary>
    private const int WholeTolerance = 5;
    private const int CutTolerance = 10;

    /// <summary>Longer pieces are compared by their beginning; an edit distance costs the product of the lengths.</summary>
    private const int LongestCompared = 160;

    public static bool AreSame(PieceWords left, PieceWords right)
    {
        if (left.IsTurnedDown != right.IsTurnedDown)
            return false;
        var (shorter, longer) = left.Words.Length <= right.Words.Length ? (left, right) : (right, left);
        if (shorter.Words.AsSpan().SequenceEqual(longer.Words))
            return shorter.Words.Length > 0 && SpeakersFit(left.Speaker, right.Speaker, shorter.Words.Length < ShortestLoose);
        if (shorter.Words.Length < ShortestLoose || shorter.Negations > longer.Negations)
            return false;
        return WordsFit(shorter, longer) && SpeakersFit(left.Speaker, right.Speaker, false);
    }

    private static bool SpeakersFit(Speaker? left, Speaker? right, bool surely)
    {
        if (left is null || right is null)
            return !surely && left is null == right is null;
        var fit = SpeakerDirectory.Fit(left, right);
        return surely ? fit == NameFit.Same : fit != NameFit.Different;
    }

    private static bool WordsFit(PieceWords shorter, PieceWords longer)
    {
        var few = shorter.Words.AsSpan(0, Math.Min(shorter.Words.Length, LongestCompared));
        var many = longer.Words.AsSpan(0, Math.Min(longer.Words.Length, LongestCompared));
        if (shorter.Negations == longer.Negations
            && WordDistance.Whole(few, many) <= Math.Max(1, many.Length / WholeTolerance))
            return true;
        return WordDistance.Inside(few, many) <= few.Length / CutTolerance;
    }
}
