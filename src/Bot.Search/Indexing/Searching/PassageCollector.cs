using Bot.Search.Indexing.Segments;
using Bot.Search.Storing;
using Bot.Search.Storing.Grouping;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Bot.Search.Indexing.Searching;

/// <summary>Hands the passages that a query matches and the filter leaves to the best ones, and counts their utterances.</summary>
internal sealed class PassageCollector : ICollector
{
    /// <summary>When not all is counted the answer says "at least", and needs not count beyond.</summary>
    private const int LeastCounted = 1_000;

    private const int DocsBetweenChecks = 4_096;

    private readonly TopPassages _top;
    private readonly GroupAliases _aliases;
    private readonly HashSet<long> _utterances = [];
    private readonly bool[] _kinds;
    private readonly bool _removed;
    private readonly ScoreFloor? _floor;
    private readonly bool _dated;
    private readonly int _first;
    private readonly int _last;
    private readonly CancellationToken _cancellationToken;
    private SegmentColumns? _columns;
    private Scorer? _scorer;
    private IBoundedScorer? _bounded;
    private int _leaf;
    private int _steps;

    /// <param name="top">Takes the best.</param>
    /// <param name="filter">What passes; its speakers and outlets are in the query.</param>
    /// <param name="aliases">Resolves merged utterances.</param>
    /// <param name="floor">Is told what has lost once enough utterances are counted to say "at least"; null to count every one.</param>
    /// <param name="cancellationToken">Checked every few thousand matches.</param>
    public PassageCollector(TopPassages top, CoverageFilter filter, GroupAliases aliases, ScoreFloor? floor, CancellationToken cancellationToken)
    {
        (_top, _aliases, _removed, _floor, _cancellationToken) = (top, aliases, filter.IncludeRemoved, floor, cancellationToken);
        _kinds = [.. Enum.GetValues<PassageKind>().Select(kind => filter.Kinds?.Contains(kind) != false)];
        _dated = filter.After is not null || filter.Before is not null;
        (_first, _last) = (filter.After?.DayNumber ?? int.MinValue + 1, filter.Before?.DayNumber ?? int.MaxValue);
    }

    /// <summary>How many different utterances matched.</summary>
    public HitCount Utterances => new(_utterances.Count, _floor is null);

    public bool AcceptsDocsOutOfOrder => true;

    /// <summary>Which half of the passages comes now: everything matches a query without words.</summary>
    public bool Quotes { get; set; }

    public void SetLeaf(LeafView leaf, int number) => (_columns, _leaf) = (leaf.Columns, number);

    public void SetScorer(Scorer scorer) => (_scorer, _bounded) = (scorer, scorer as IBoundedScorer);

    public void SetNextReader(AtomicReaderContext context)
    {
    }

    public void Collect(int doc)
    {
        if (++_steps % DocsBetweenChecks == 0)
            _cancellationToken.ThrowIfCancellationRequested();
        if (!Passes(_columns!.Flags[doc]))
            return;
        var counts = _floor is null || _utterances.Count < LeastCounted;
        if (!counts && _bounded is { } bounded && bounded.Most < _top.Floor)
            return;
        var score = (int)_scorer!.GetScore();
        if (!counts && score < _top.Floor)
            return;
        ref readonly var shape = ref _columns.Shapes[doc];
        if (_dated && (shape.Day < _first || shape.Day > _last))
            return;
        var mayEnter = _top.MayEnter(score, shape.Day);
        if (!counts && !mayEnter)
            return;
        var utterance = _aliases.Resolve(shape.Utterance);
        if (counts)
            _utterances.Add(utterance);
        if (mayEnter)
            _top.Offer(new TopPassages.Entry(score, shape.Day, shape.Unit, utterance, _leaf, doc));
        if (_floor is not null && _utterances.Count >= LeastCounted)
            _floor.Value = _top.Floor;
    }

    private bool Passes(byte flags)
    {
        var kind = flags & SegmentColumns.KindMask;
        return kind != (int)PassageKind.Sentence == Quotes && _kinds[kind] && (_removed || (flags & SegmentColumns.Removed) == 0);
    }
}
