namespace Bot.Search.Indexing.Postings;

/// <summary>Walks over one segment for one search, skipping what the filter or a better score rules out.</summary>
internal sealed class SegmentWalk
{
    private const int DocsBetweenChecks = 2048;

    /// <summary>When the search stops early it says "at least so many", and needs not count beyond.</summary>
    private const int LeastCounted = 1_000;

    private readonly LiveSegment _live;
    private readonly GroupAliases _aliases;
    private readonly bool[]? _outlets;
    private readonly bool[]? _kinds;
    private readonly HashSet<long> _seen;
    private readonly bool _countAll;
    private readonly bool _removed;
    private readonly int _first;
    private readonly int _last;

    /// <param name="live">The segment.</param>
    /// <param name="docs">Which of its halves: pieces of quotes or sentences.</param>
    /// <param name="filter">What passes.</param>
    /// <param name="aliases">Resolves merged utterances.</param>
    /// <param name="seen">Collects the utterances of the matches that are looked at.</param>
    /// <param name="countAll">Skip nothing, so that all matches are seen.</param>
    public SegmentWalk(LiveSegment live, DocRange docs, IndexFilter filter, GroupAliases aliases, HashSet<long> seen, bool countAll)
    {
        (_live, _aliases, _seen, _countAll, _removed) = (live, aliases, seen, countAll, filter.IncludeRemoved);
        _outlets = filter.Outlets is null ? null : [.. live.Segment.Outlets.Select(filter.Outlets.Contains)];
        _kinds = filter.Kinds is null ? null : [.. Enum.GetValues<UnitKind>().Select(filter.Kinds.Contains)];
        (_first, _last) = DayRange(live.Segment, docs, filter);
    }

    /// <summary>Offers every doc that may come among the best.</summary>
    /// <param name="cursor">What matches.</param>
    /// <param name="top">The best of this segment.</param>
    /// <param name="floor">Scores below this one are of no interest, because other segments have better ones.</param>
    /// <param name="cancellationToken">Checked every few thousand docs.</param>
    public void Run(Cursor cursor, TopDocs top, int floor, CancellationToken cancellationToken)
    {
        var docs = _live.Segment.Docs;
        var (beaten, boundedUntil, steps) = (-1, -1, 0);
        for (var doc = _first; ; doc = cursor.Doc + 1)
        {
            cursor.Advance(doc);
            if (!_countAll)
            {
                var now = Math.Max(floor - 1, top.Beaten);
                if (now > beaten)
                    (beaten, boundedUntil, cursor.Threshold) = (now, -1, now);
                if (cursor.Doc > boundedUntil && cursor.Doc < _last && !SkipBeaten(cursor, beaten, ref boundedUntil))
                    return;
            }
            if (cursor.Doc >= _last)
                return;
            if (++steps % DocsBetweenChecks == 0)
                cancellationToken.ThrowIfCancellationRequested();
            ref readonly var record = ref docs[cursor.Doc];
            if (!Passes(record) || cursor.Score() is not (>= 0 and var score))
                continue;
            if (score <= beaten && !MustCount)
                continue;
            var utterance = _aliases.Resolve(record.Utterance);
            if (MustCount)
                _seen.Add(utterance);
            if (score >= floor)
                top.Offer(score, cursor.Doc, utterance);
        }
    }

    private bool MustCount => _countAll || _seen.Count < LeastCounted;

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
            cursor.Advance(until + 1);
            if (cursor.Doc >= _last)
                return false;
        }
        return true;
    }

    private bool Passes(in DocRecord record)
    {
        if ((record.IsRemoved && !_removed) || _live.IsDead(record.Article))
            return false;
        if (_kinds is not null && !_kinds[(int)record.Kind])
            return false;
        return _outlets is null || _outlets[_live.Segment.Articles[record.Article].Outlet];
    }

    /// <summary>The docs whose day passes: one range, because the docs of a half are sorted by day, newest first.</summary>
    private static (int First, int Last) DayRange(Segment segment, DocRange docs, IndexFilter filter)
    {
        if (filter.After is null && filter.Before is null)
            return (docs.First, docs.End);
        var newest = filter.Before?.DayNumber ?? int.MaxValue;
        var oldest = filter.After?.DayNumber ?? int.MinValue + 1;
        return (FirstDocUpTo(segment, docs, newest), FirstDocUpTo(segment, docs, oldest - 1));
    }

    private static int FirstDocUpTo(Segment segment, DocRange docs, int day)
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
        if (low == articles.Length)
            return docs.End;
        return docs == segment.Quotes ? articles[low].FirstQuoteDoc : articles[low].FirstSentenceDoc;
    }
}
