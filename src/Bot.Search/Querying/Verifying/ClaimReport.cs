using Bot.Search.Domain;
using Bot.Search.Querying.Wordings;

namespace Bot.Search.Querying.Verifying;

/// <summary>What is to be shown about a claim beside its verdict: how the words differ, and whether one side denies what the other says.</summary>
/// <param name="Difference">From the claim to the best evidence; empty when there is none, or nothing worth showing.</param>
/// <param name="Negation">Set when one of the two denies and the other does not.</param>
internal sealed record ClaimReport(IReadOnlyList<DifferencePart> Difference, NegationDifference? Negation)
{
    /// <summary>Compares the claim with the evidence that decided.</summary>
    public static ClaimReport Of(VerdictKind kind, ClaimMatch best)
    {
        var alignment = best.Alignment;
        // A reporter's own words are laid on the claim as a whole where single words of them do not follow it.
        var isLoose = kind == VerdictKind.Reported && alignment.Similarity < ClaimLadder.AlteredFrom;
        var (first, end) = isLoose ? (0, best.Words.Words.Count) : (Negations.BeginOf(best.Words, alignment.First), alignment.End);
        var negation = NegationOf(best, first, end);
        var isSame = alignment is { IsExact: true, LeavesOut: false, IsPunctuatedOtherwise: false } && (negation is null || first == alignment.First);
        if (isSame || (isLoose && negation is null))
            return new ClaimReport([], negation);
        return new ClaimReport(DifferenceTo(best, negation is null ? alignment.First : first, end), negation);
    }

    /// <summary>How far reported words are those of the claim.</summary>
    public static ClaimStanding StandingOf(VerdictKind kind, ClaimMatch best)
    {
        if (kind != VerdictKind.Reported || !best.Alignment.IsExact)
            return ClaimStanding.SomethingLike;
        var span = new TextSpan(best.Unit.Span.Start + best.Stretch.Start, best.Unit.Span.Start + best.Stretch.End);
        return QuotedWords.AnyInsideMarks(best.Unit.Article.Text, span) ? ClaimStanding.PartlyQuoted : ClaimStanding.WordForWord;
    }

    private static NegationDifference? NegationOf(ClaimMatch best, int first, int end)
    {
        var mine = Negations.In(best.Claim, 0, best.Claim.Words.Count);
        var inside = Negations.In(best.Words, best.Alignment.First, best.Alignment.End);
        // A denial that begins before the words matters only when the claim leaves it out.
        if (mine.Count > 0 && mine.Count == inside.Count)
            return null;
        var theirs = Negations.In(best.Words, first, end);
        return mine.Count == theirs.Count ? null : Surplus([.. mine], [.. theirs]);
    }

    // The denials that both sides have make no difference: the same words first, then any ("never" for "not").
    private static NegationDifference Surplus(List<string> mine, List<string> theirs)
    {
        foreach (var word in mine.ToList())
        {
            if (theirs.Remove(word))
                mine.Remove(word);
        }
        var others = Math.Min(mine.Count, theirs.Count);
        return new NegationDifference(mine[others..], theirs[others..]);
    }

    // Edge punctuation falls, but not the mark that closes what an inner one opened.
    private static ComparedText Shown(string stretch)
    {
        var trimmed = ComparedText.OfTrimmed(stretch);
        return IsOpen(trimmed.Text) && !IsOpen(stretch) ? ComparedText.Of(stretch) : trimmed;
    }

    private static bool IsOpen(string text) => text.Count(c => c == '"') % 2 == 1 || text.Count(c => c == '\u201C') != text.Count(c => c == '\u201D');

    private static IReadOnlyList<DifferencePart> DifferenceTo(ClaimMatch best, int first, int end)
    {
        var stretch = Shown(best.Words.Between(first, end)).JoinedLike(best.Claim);
        var difference = WordDifference.Between(best.Claim, stretch, text => text.Keys);
        return difference.All(part => part.Operation == DifferenceOperation.Same)
            ? WordDifference.Between(best.Claim, stretch, text => text.Words.Select(word => word.Strict))
            : difference;
    }
}
