using Bot.Search.Analyzing;
using Bot.Search.Domain;
using Bot.Search.Indexing;
using Bot.Search.Indexing.Scoring;
using Bot.Search.Storing;

namespace Bot.Testing.Oracle;

/// <summary>A frozen view of the memory engine: searching and loading.</summary>
internal sealed partial class InMemorySnapshot : IIndexSnapshot
{
    private readonly ITermAnalyzer _analyzer;
    private readonly IndexState _state;
    private readonly List<StoredPassage> _units;

    public InMemorySnapshot(IndexState state, ITermAnalyzer analyzer)
    {
        _analyzer = analyzer;
        _state = state;
        _units = state.Articles.Values.SelectMany(versions => versions).SelectMany(UnitsOf).ToList();
    }

    private IEnumerable<StoredVersion> Newest => _state.Articles.Values.Select(versions => versions[^1]);

    public ValueTask<SearchResult> SearchAsync(IndexQuery query, CoverageFilter filter, int limit, CancellationToken cancellationToken)
    {
        var rarities = new Dictionary<string, int>(StringComparer.Ordinal);
        var matcher = new PassageMatcher(RarityOf, _analyzer.IsStopTerm);
        var found = _units
            .Where(unit => Passes(filter, unit))
            .Select(unit => (Unit: unit, Match: matcher.Match(query, unit)))
            .Where(pair => pair.Match is not null)
            .ToDictionary(
                pair => new Candidate(pair.Match!.Score, pair.Unit.Day, pair.Unit.Id, pair.Unit.Utterance, pair.Match.Matches),
                pair => pair.Unit);
        var best = found.Keys.Order().DistinctBy(candidate => candidate.Utterance).ToList();
        var units = found.Values.ToDictionary(unit => unit.Id);
        var hits = Ranking.Finish(best, candidate => BonusOf(units[candidate.Id], candidate), limit);
        return ValueTask.FromResult(new SearchResult(hits, new HitCount(best.Count, true)));

        int RarityOf(string term)
        {
            if (!rarities.TryGetValue(term, out var rarity))
                rarities[term] = rarity = Rarity.Of(CountOf(term), _units.Count);
            return rarity;
        }
    }

    public ValueTask<CoverageCounts> CountAsync(CoverageFilter filter, CancellationToken cancellationToken)
    {
        var articles = Newest.Where(version => filter.Passes(version.Article.Outlet, version.Article.Published)).ToList();
        var days = articles.Select(version => version.Article.Published?.Day).OfType<DateOnly>().ToList();
        return ValueTask.FromResult(new CoverageCounts(
            articles.Count,
            articles.Select(version => version.Article.Outlet).Distinct().Count(),
            days.Count == 0 ? null : days.Min(),
            days.Count == 0 ? null : days.Max(),
            articles.Sum(version => version.Extracted.Quotes.Count),
            _units.Select(unit => unit.Draft.SpeakerKey).Where(key => key is not null).Distinct().Count(),
            articles.Select(OriginOf).Distinct().Count()));
    }

    public int Pending => 0;

    public IReadOnlyList<ArticleId> Withheld => [];

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static int BonusOf(StoredPassage unit, Candidate candidate) =>
        Proximity.Bonus(candidate.Matches, unit.Distance);

    private static bool Passes(CoverageFilter filter, StoredPassage unit) =>
        filter.Passes(unit.Version.Article.Outlet, unit.Version.Article.Published)
        && filter.Passes(unit.Draft.Kind, unit.Draft.SpeakerKey, unit.Version.RemovedBy is not null);

    private int CountOf(string term) => _units.Count(unit => unit.Has(term));

    private OriginId OriginOf(StoredVersion version) => new(IndexState.Resolve(_state.Origins, version.Origin));

    private IEnumerable<StoredPassage> UnitsOf(StoredVersion version) => version.Searched.Select(ordinal => new StoredPassage(
        version,
        version.Terms.Passages[ordinal],
        new UtteranceId(IndexState.Resolve(_state.Utterances, version.Utterances[ordinal])),
        OriginOf(version)));
}
