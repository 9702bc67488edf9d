using Bot.Search.Domain;

namespace Bot.Search.Indexing.Passages;

/// <summary>A text as term numbers.</summary>
/// <param name="Sequence">One number a printed word.</param>
/// <param name="Spans">Where each word stands.</param>
/// <param name="Joined">Joined forms of hyphenated words, with the position of their first part, in order.</param>
internal sealed record ReadText(List<int> Sequence, List<TextSpan> Spans, List<(int Term, int Position)> Joined)
{
    /// <summary>The words that overlap a span.</summary>
    public TokenRange RangeOf(TextSpan span)
    {
        var start = FirstEndingAfter(span.Start);
        var end = start;
        while (end < Spans.Count && Spans[end].Start < span.End)
            end++;
        return new TokenRange(start, end);
    }

    /// <summary>The words and joined forms of a range with their positions.</summary>
    public IEnumerable<(int Term, int Position)> TermsIn(TokenRange range)
    {
        for (var position = range.Start; position < range.End; position++)
            yield return (Sequence[position], position);
        foreach (var joined in JoinedIn(range))
            yield return joined;
    }

    /// <summary>The different terms that <paramref name="isStop"/> does not reject.</summary>
    public HashSet<int> Distinct(Func<int, bool> isStop) =>
        TermsIn(new TokenRange(0, Sequence.Count)).Select(pair => pair.Term).Where(term => !isStop(term)).ToHashSet();

    private IEnumerable<(int Term, int Position)> JoinedIn(TokenRange range)
    {
        var at = Joined.BinarySearch((int.MinValue, range.Start), ByPosition.Instance);
        for (at = at < 0 ? ~at : at; at < Joined.Count && Joined[at].Position < range.End; at++)
            yield return Joined[at];
    }

    private int FirstEndingAfter(int offset)
    {
        var (low, high) = (0, Spans.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Spans[middle].End > offset)
                high = middle;
            else
                low = middle + 1;
        }
        return low;
    }

    private sealed class ByPosition : IComparer<(int Term, int Position)>
    {
        public static readonly ByPosition Instance = new();

        public int Compare((int Term, int Position) x, (int Term, int Position) y) => x.Position.CompareTo(y.Position);
    }
}
