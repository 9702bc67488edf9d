using Bot.Search.Indexing.Scoring;
using Bot.Search.Indexing.Segments;
using Bot.Search.Storing;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Bot.Search.Indexing.Searching;

/// <summary>One search over all segments of a view.</summary>
internal sealed class PassageSearch(IndexView view, Func<string, bool> isStop, IndexQuery query, CoverageFilter filter)
{
    /// <summary>Up to so many passages every utterance is counted; above, the answer says "at least".</summary>
    private const int MostCounted = 10_000;

    private static readonly IndexSearcher Searcher = new(new MultiReader());
    private readonly LeafLookup _lookup = new(view);

    public SearchResult Run(int limit, CancellationToken cancellationToken)
    {
        var top = new TopPassages(Ranking.Needed(limit), view.Catalogue);
        var floor = CostOf(query) <= MostCounted ? null : new ScoreFloor();
        var collector = new PassageCollector(top, filter, view.Utterances, floor, cancellationToken);
        foreach (var quotes in Halves())
        {
            collector.Quotes = quotes;
            var translated = new QueryTranslator(_lookup, _lookup.RarityOf, isStop, quotes, floor).Translate(query, filter);
            var weight = Searcher.CreateNormalizedWeight(translated);
            foreach (var number in view.NewestFirst)
                Collect(weight, collector, number, cancellationToken);
        }
        var bonuses = new Dictionary<Candidate, int>();
        var found = Explain(top, bonuses);
        return new SearchResult(Ranking.Finish(found, candidate => bonuses[candidate], limit), collector.Utterances);
    }

    /// <summary>How many passages are looked at for the words of a query, filters aside.</summary>
    private long CostOf(IndexQuery part) => part switch
    {
        IndexQuery.Term term => _lookup.CountOf(term.Value),
        IndexQuery.Phrase phrase => phrase.Terms.Select(_lookup.CountOf).DefaultIfEmpty().Min(),
        IndexQuery.Near near => near.Terms.Select(_lookup.CountOf).DefaultIfEmpty().Min(),
        IndexQuery.Must must => must.Parts.Where(inner => inner is not IndexQuery.MustNot).Select(CostOf).DefaultIfEmpty(EverythingCost).Min(),
        IndexQuery.Should should => should.Parts.Sum(CostOf),
        IndexQuery.DisjunctionMax either => either.Parts.Sum(CostOf),
        _ => 0,
    };

    /// <summary>Of a query without words: what the speakers asked for have said, or all there is.</summary>
    private long EverythingCost => filter.Speakers is { } speakers
        ? speakers.Sum(key => (long)view.Count(IndexFields.Speaker, IndexFields.Keyword(key.Value)))
        : view.Passages;

    /// <summary>Pieces of quotes, sentences, or both: what the kinds asked for can be among.</summary>
    private IEnumerable<bool> Halves()
    {
        if (filter.Kinds is null || filter.Kinds.Any(kind => kind != PassageKind.Sentence))
            yield return true;
        // A sentence without a quote has no speaker.
        if (filter.Speakers is null && (filter.Kinds is null || filter.Kinds.Contains(PassageKind.Sentence)))
            yield return false;
    }

    private void Collect(Weight weight, PassageCollector collector, int number, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var leaf = view.Leaves[number];
        collector.SetLeaf(leaf, number);
        weight.GetBulkScorer(leaf.Reader.AtomicContext, false, leaf.Live)?.Score(collector);
    }

    /// <summary>Says for each of the best what matched, by holding the query against it once more; best first.</summary>
    private List<Candidate> Explain(TopPassages top, Dictionary<Candidate, int> bonuses)
    {
        var matcher = new PassageMatcher(_lookup.RarityOf, isStop);
        foreach (var group in top.Entries.ToArray().GroupBy(entry => entry.Leaf))
        {
            var passage = new LeafPassage(view.Leaves[group.Key], _lookup);
            foreach (var entry in group.OrderBy(entry => entry.Doc))
            {
                passage.MoveTo(entry.Doc);
                var matches = matcher.Match(query, passage)?.Matches
                    ?? throw new CorruptIndexException("A passage was found by words that it does not hold.");
                var candidate = new Candidate(entry.Score, entry.Day, top.IdOf(entry.Unit), new UtteranceId(entry.Utterance), matches);
                bonuses.Add(candidate, Proximity.Bonus(matches, passage.Distance));
            }
        }
        return [.. bonuses.Keys.Order()];
    }
}
