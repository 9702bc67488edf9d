using Bot.Search.Indexing.Analysis;
using Bot.Search.Indexing.Scoring;

namespace Bot.Search.Indexing.Postings;

/// <summary>One search over all segments of a set.</summary>
internal sealed class SegmentSearch(SegmentSet set, ITermAnalyzer analyzer, IndexQuery query, IndexFilter filter)
{
    /// <summary>Up to so many docs every one is looked at, and the count is exact; above, the search stops early.</summary>
    public int MostCounted { get; init; } = 10_000;

    private readonly Dictionary<string, int> _rarities = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Segment, string Term), int> _numbers = [];
    private readonly HashSet<long> _utterances = [];

    public SearchResult Run(int limit, CancellationToken cancellationToken)
    {
        var top = new TopHits(Ranking.Needed(limit));
        var cursors = set.Segments.Select(live => Cursor(live.Segment)).ToList();
        var countAll = cursors.Sum(cursor => cursor.Cost) <= MostCounted;
        for (var i = 0; i < set.Segments.Count; i++)
        {
            // A walk uses its cursor up; only a search of both halves needs another.
            Cursor? cursor = cursors[i];
            foreach (var half in Halves(set.Segments[i].Segment))
            {
                cursor ??= Cursor(set.Segments[i].Segment);
                var docs = new TopDocs(Ranking.Needed(limit));
                var walk = new SegmentWalk(set.Segments[i], half, filter, set.Utterances, _utterances, countAll);
                walk.Run(cursor, docs, top.Floor, cancellationToken);
                top.Add(set.Segments[i].Segment, i, docs.Entries);
                cursor = null;
            }
        }
        var found = Explain(top);
        var hits = Ranking.Finish([.. found.Keys.Order()], candidate => BonusOf(found[candidate], candidate), limit);
        return new SearchResult(hits, new HitCount(_utterances.Count, countAll));
    }

    /// <summary>Docs that the kinds asked for can be among.</summary>
    private IEnumerable<DocRange> Halves(Segment segment)
    {
        if (filter.Kinds is null || filter.Kinds.Any(kind => kind != UnitKind.Sentence))
            yield return segment.Quotes;
        if (filter.Kinds is null || filter.Kinds.Contains(UnitKind.Sentence))
            yield return segment.Sentences;
    }

    private Cursor Cursor(Segment segment) => new CursorFactory(segment, analyzer, RarityOf).Make(query, filter);

    private int RarityOf(string term)
    {
        if (!_rarities.TryGetValue(term, out var rarity))
            _rarities[term] = rarity = set.RarityOf(term);
        return rarity;
    }

    /// <summary>Says for each of the best what matched, by walking to it once more.</summary>
    private Dictionary<Candidate, TopHits.Entry> Explain(TopHits top)
    {
        var explained = new Dictionary<Candidate, TopHits.Entry>();
        foreach (var group in top.Entries.GroupBy(entry => entry.Segment))
        {
            var cursor = Cursor(set.Segments[group.Key].Segment);
            foreach (var entry in group.OrderBy(entry => entry.Doc))
            {
                cursor.Advance(entry.Doc);
                var matches = new List<TermMatch>();
                cursor.Collect(matches);
                explained.Add(new Candidate(entry.Score, entry.Day, entry.Id, new UtteranceId(entry.Utterance), matches), entry);
            }
        }
        return explained;
    }

    private int BonusOf(TopHits.Entry entry, Candidate candidate)
    {
        var segment = set.Segments[entry.Segment].Segment;
        var doc = segment.Docs[entry.Doc];
        var sentence = new int[doc.ContextLength];
        segment.ReadSequence(segment.Articles[doc.Article], doc.ContextStart, sentence);
        return Proximity.Bonus(sentence, candidate.Matches, term => NumberOf(entry.Segment, term));
    }

    private int NumberOf(int segment, string term)
    {
        if (!_numbers.TryGetValue((segment, term), out var number))
            _numbers[(segment, term)] = number = set.Segments[segment].Segment.Find(term);
        return number;
    }
}
