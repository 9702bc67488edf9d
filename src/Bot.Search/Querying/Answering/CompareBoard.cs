using Bot.Search.Analyzing;
using Bot.Search.Domain;
using Bot.Search.Querying.Evidence;
using Bot.Search.Querying.Ranking;
using Bot.Search.Querying.Scoping;
using Bot.Search.Storing;

namespace Bot.Search.Querying.Answering;

/// <summary>All quotes of the articles on a topic, by utterance and outlet.</summary>
internal sealed class CompareBoard
{
    private readonly NovelSentences _novel;
    private readonly List<Passage> _quotes;
    private readonly List<Passage> _sentences;
    private readonly Dictionary<UtteranceId, UtteranceHit> _onTopic;
    private readonly ILookup<UtteranceId, Passage> _carriers;

    private CompareBoard(NovelSentences novel, List<Passage> quotes, List<Passage> sentences, TopicFinding finding, IReadOnlyList<IReadOnlyList<Passage>> carriers)
    {
        _novel = novel;
        _quotes = quotes;
        _sentences = sentences;
        _onTopic = finding.Hits.ToDictionary(hit => hit.Utterance);
        _carriers = carriers.SelectMany(units => units).ToLookup(unit => unit.Utterance);
        Outlets = [.. quotes.GroupBy(unit => unit.Article.Outlet)
            .OrderByDescending(group => group.Select(unit => unit.Utterance).Distinct().Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.Key)];
    }

    /// <summary>Outlets with quotes, most utterances first.</summary>
    public IReadOnlyList<string> Outlets { get; }

    /// <summary>Loads the articles' quotes and every carrier of each.</summary>
    public static async Task<CompareBoard> LayAsync(
        QuestionScope scope, IReadOnlyList<ArticleId> articles, TopicFinding finding, ITermAnalyzer analyzer, CancellationToken cancellationToken)
    {
        var units = new List<Passage>();
        foreach (var article in articles)
            units.AddRange((await scope.Snapshot.LoadArticleAsync(article, cancellationToken)).Where(unit => unit.RemovedBy is null));
        var quotes = units.Where(unit => unit.Kind != PassageKind.Sentence && Passes(scope.Index, unit)).ToList();
        var utterances = quotes.Select(unit => unit.Utterance).Distinct().ToList();
        var carriers = await scope.Snapshot.LoadUtterancesAsync(utterances, scope.Where, UtteranceHit.MaxCarriers, cancellationToken);
        // Who asks for one speaker or one kind of quote does not ask for sentences.
        var sentences = scope.Index.Kinds is null && scope.Index.Speakers is null ? units : [];
        return new CompareBoard(new NovelSentences(sentences, analyzer), quotes, [.. sentences.Where(unit => unit.Kind == PassageKind.Sentence)], finding, carriers);
    }

    /// <summary>What is said on the topic in the words or their sentence, and what the outlets tell of it themselves.</summary>
    public IReadOnlyList<Passage> OnTopic() =>
        [.. _quotes.Concat(_sentences).Where(unit => !PresentersLast.IsPresenter(unit) && _onTopic.TryGetValue(unit.Utterance, out var hit) && hit.Place >= MatchPlace.Sentence)];

    /// <summary>All that the articles say, those who ask in it left out.</summary>
    public IReadOnlyList<Passage> Everything => [.. _quotes.Concat(_sentences).Where(unit => !PresentersLast.IsPresenter(unit))];

    /// <summary>A statement as a hit, with every carrier of it that was loaded.</summary>
    public UtteranceHit HitOf(Passage unit) => Hits([unit]).First() with { Best = unit.Id };

    public int ArticlesOf(string outlet) =>
        _quotes.Where(unit => unit.Article.Outlet == outlet).Select(unit => unit.Article.Id).Distinct().Count();

    /// <summary>Who is quoted there, most quoted first.</summary>
    public IEnumerable<SpeakerView> SpeakersOf(string outlet) => _quotes
        .Where(unit => unit.Article.Outlet == outlet)
        .GroupBy(unit => unit.Speaker?.Value ?? unit.Quote?.Attribution.Speaker?.Name ?? "")
        .OrderByDescending(group => group.Count())
        .ThenBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => SpeakerViews.Of([.. group]))
        .OfType<SpeakerView>();

    /// <summary>
    /// Utterances that no other outlet carries, those on the topic first, then as they stand in the articles; behind
    /// them what only this outlet tells without quoting anybody.
    /// </summary>
    public IEnumerable<UtteranceHit> OnlyIn(string outlet, int limit) => Hits(
            _quotes.Where(unit => unit.Article.Outlet == outlet && OutletsOf(unit.Utterance).All(other => other == outlet)))
        .Take(limit)
        .Concat(_novel.Of(outlet).Select(unit => new UtteranceHit(unit.Utterance, unit.Id, 0, MatchPlace.Headline) { Carriers = [unit] }));

    /// <summary>Utterances that two or more outlets carry, those on the topic first, then by the number of outlets.</summary>
    public IEnumerable<UtteranceHit> Shared() => Hits(
        _quotes.Where(unit => OutletsOf(unit.Utterance).Count() > 1).OrderByDescending(unit => OutletsOf(unit.Utterance).Count()));

    private IEnumerable<UtteranceHit> Hits(IEnumerable<Passage> units) => units
        .DistinctBy(unit => unit.Utterance)
        .OrderByDescending(unit => _onTopic.TryGetValue(unit.Utterance, out var hit) ? hit.Score : 0)
        .Select(unit => _onTopic.TryGetValue(unit.Utterance, out var hit)
            ? hit with { Carriers = [.. _carriers[unit.Utterance]] }
            : new UtteranceHit(unit.Utterance, unit.Id, 0, MatchPlace.Headline) { Carriers = [.. _carriers[unit.Utterance]] });

    private IEnumerable<string> OutletsOf(UtteranceId utterance) =>
        _carriers[utterance].Select(unit => unit.Article.Outlet).Distinct(StringComparer.Ordinal);

    private static bool Passes(CoverageFilter filter, Passage unit) =>
        (filter.Kinds is null || filter.Kinds.Contains(unit.Kind))
        && (filter.Speakers is null || (unit.Speaker is { } key && filter.Speakers.Contains(key)));
}
