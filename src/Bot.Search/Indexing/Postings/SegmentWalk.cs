namespace Bot.Search.Indexing.Postings;

/// <summary>Walks over one segment for one search, skipping what the filter or a better score rules out.</summary>
internal sealed class SegmentWalk
{
    private const int DocsBetweenChecks = 2048;
    private readonly LiveSegment _live;
    private readonly int _number;
    private readonly GroupAliases _aliases;
    private readonly bool[]? _outlets;
    private readonly bool[]? _kinds;
    private readonly bool _removed;
    private readonly int _first;
    private readonly int _last;

    public SegmentWalk(LiveSegment live, int number, IndexFilter filter, GroupAliases aliases)
    {
        (_live, _number, _aliases, _removed) = (live, number, aliases, filter.IncludeRemoved);
        _outlets = filter.Outlets is null ? null : [.. live.Segment.Outlets.Select(filter.Outlets.Contains)];
        _kinds = filter.Kinds is null ? null : [.. Enum.GetValues<UnitKind>().Select(filter.Kinds.Contains)];
        (_first, _last) = DayRange(live.Segment, filter);
    }

    /// <summary>Offers every doc that may come among the best.</summary>
    /// <param name="cursor">What matches.</param>
    /// <param name="top">The best so far.</param>
    /// <param name="seen">Told the utterance of every match that was looked at.</param>
    /// <param name="lookAtAll">Skip nothing, so that all matches are seen.</param>
    /// <param name="cancellationToken">Checked every few thousand docs.</param>
    public void Run(Cursor cursor, TopHits top, Action<long> seen, bool lookAtAll, CancellationToken cancellationToken)
    {
        // Scores up to this one cannot come in: those below the worst entry, and equal ones from here on once an
        // equal one has lost, because docs come in the order that decides between equals.
        var beaten = -1;
        var boundedUntil = -1;
        var steps = 0;
        for (var doc = _first; ; doc = cursor.Doc + 1)
        {
            cursor.Advance(doc);
            if (cursor.Doc >= _last)
                return;
            if (++steps % DocsBetweenChecks == 0)
                cancellationToken.ThrowIfCancellationRequested();
            if (!lookAtAll && top.IsFull)
            {
                if (top.WorstScore - 1 > beaten)
                    (beaten, boundedUntil) = (top.WorstScore - 1, -1);
                if (!SkipBeaten(cursor, beaten, ref boundedUntil))
                    return;
            }
            if (Passes(cursor.Doc) && Offer(cursor, top, seen, beaten) is { } lost && lost > beaten)
            {
                (beaten, boundedUntil) = (lost, -1);
                if (!lookAtAll)
                    cursor.Threshold = beaten;
            }
        }
    }

    /// <summary>Moves the cursor to a doc whose block may hold a better score; false when there is none.</summary>
    private bool SkipBeaten(Cursor cursor, int beaten, ref int boundedUntil)
    {
        while (cursor.Doc > boundedUntil)
        {
            var bound = cursor.MaxFrom(cursor.Doc, out var until);
            if (bound > beaten)
            {
                boundedUntil = until;
                return true;
            }
            if (until >= _last - 1)
                return false;
            cursor.Threshold = beaten;
            cursor.Advance(until + 1);
            if (cursor.Doc >= _last)
                return false;
        }
        return true;
    }

    /// <summary>The score when it equals the worst entry's and lost against it; else null.</summary>
    private int? Offer(Cursor cursor, TopHits top, Action<long> seen, int beaten)
    {
        var score = cursor.Score();
        if (score < 0)
            return null;
        ref readonly var record = ref _live.Segment.Docs[cursor.Doc];
        var utterance = _aliases.Resolve(record.Utterance);
        seen(utterance);
        if (score <= beaten || (top.IsFull && score < top.WorstScore))
            return null;
        var day = _live.Segment.Articles[record.Article].Day;
        var entry = new TopHits.Entry(score, day, _live.Segment.UnitIdOf(cursor.Doc), utterance, _number, cursor.Doc);
        return !top.Offer(entry) && !top.Holds(utterance) ? score : null;
    }

    private bool Passes(int doc)
    {
        ref readonly var record = ref _live.Segment.Docs[doc];
        if ((record.IsRemoved && !_removed) || _live.IsDead(record.Article))
            return false;
        if (_kinds is not null && !_kinds[(int)record.Kind])
            return false;
        return _outlets is null || _outlets[_live.Segment.Articles[record.Article].Outlet];
    }

    /// <summary>The docs whose day passes: one range, because docs are sorted by day, newest first.</summary>
    private static (int First, int Last) DayRange(Segment segment, IndexFilter filter)
    {
        if (filter.After is null && filter.Before is null)
            return (0, segment.DocCount);
        var newest = filter.Before?.DayNumber ?? int.MaxValue;
        var oldest = filter.After?.DayNumber ?? int.MinValue + 1;
        return (FirstDocUpTo(segment, newest), FirstDocUpTo(segment, oldest - 1));
    }

    private static int FirstDocUpTo(Segment segment, int day)
    {
        var articles = segment.Articles;
        var (low, high) = (0, articles.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (articles[middle].Day > day)
                low = middle + 1;
            else
                high = middle;
        }
        return low == articles.Length ? segment.DocCount : articles[low].FirstDoc;
    }
}
