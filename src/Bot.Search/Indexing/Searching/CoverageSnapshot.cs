using Bot.Search.Analyzing;
using Bot.Search.Domain;
using Bot.Search.Indexing.Segments;
using Bot.Search.Storing;
using Bot.Search.Storing.Grouping;
using Bot.Search.Storing.Sql;

namespace Bot.Search.Indexing.Searching;

/// <summary>A frozen view: index and store of the same number of the change sequence. Gives both back when it is disposed.</summary>
internal sealed class CoverageSnapshot(IndexView view, StoreSession session, ICoverageStore store, ITermAnalyzer analyzer, IFaultListener faults) : IIndexSnapshot
{
    private readonly IndexNames _names = new(view, session);

    public int Pending => view.Pending;

    public IReadOnlyList<ArticleId> Withheld => store.Damaged;

    public ValueTask<SearchResult> SearchAsync(IndexQuery query, CoverageFilter filter, int limit, CancellationToken cancellationToken) =>
        Search(() => new PassageSearch(view, analyzer.IsStopTerm, query, filter).Run(limit, cancellationToken));

    public ValueTask<CoverageCounts> CountAsync(CoverageFilter filter, CancellationToken cancellationToken) =>
        Load(() => view.Catalogue.Count(filter, session.CountSpeakers()));

    public ValueTask<IReadOnlyList<SpeakerEntry>> FindByBucketsAsync(IReadOnlyList<string> buckets, CancellationToken cancellationToken) =>
        Search(() => _names.ByBuckets(buckets));

    public ValueTask<IReadOnlyList<SpeakerEntry>> FindByRoleAsync(IReadOnlyList<string> roleTerms, CancellationToken cancellationToken) =>
        Search(() => _names.ByRole(roleTerms, cancellationToken));

    public ValueTask<IReadOnlyList<SpeakerEntry>> FindByPrefixAsync(string prefix, int limit, CancellationToken cancellationToken) =>
        Search(() => _names.ByPrefix(prefix, limit));

    public ValueTask<IReadOnlyList<OutletEntry>> ListOutletsAsync(CancellationToken cancellationToken) =>
        Load(view.Catalogue.Outlets);

    public ValueTask<IReadOnlyList<int>> CountPassagesAsync(IReadOnlyList<string> terms, CancellationToken cancellationToken) =>
        Search(IReadOnlyList<int> () => [.. terms.Select(view.Count)]);

    public ValueTask<IReadOnlyList<VocabularyWord>> FindWordsAsync(string prefix, int limit, CancellationToken cancellationToken) =>
        Search(() => IndexWords.WithPrefix(view, prefix, limit));

    public ValueTask<IReadOnlyList<VocabularyWord>> FindNearAsync(string term, int limit, CancellationToken cancellationToken) =>
        Search(() => IndexWords.Near(view, term, limit));

    public ValueTask<IReadOnlyList<Passage>> LoadAsync(IReadOnlyList<PassageId> units, CancellationToken cancellationToken) =>
        Load(IReadOnlyList<Passage> () =>
        {
            var loader = NewLoader();
            return [.. units.Select(loader.Load).OfType<Passage>()];
        });

    public ValueTask<IReadOnlyList<IReadOnlyList<Passage>>> LoadUtterancesAsync(
        IReadOnlyList<UtteranceId> utterances,
        CoverageFilter filter,
        int limitEach,
        CancellationToken cancellationToken) => Load(IReadOnlyList<IReadOnlyList<Passage>> () =>
    {
        var loader = NewLoader();
        return [.. utterances.Select(utterance => Members(loader, view.Utterances.Resolve(utterance.Value), filter).Take(limitEach).ToList())];
    });

    public ValueTask<IReadOnlyList<Passage>> LoadArticleAsync(ArticleId article, CancellationToken cancellationToken) =>
        Load(IReadOnlyList<Passage> () =>
        {
            var loader = NewLoader();
            return [.. session.Rows.Find(article).SelectMany(loader.LoadAll)];
        });

    public ValueTask<IReadOnlyList<Passage>> LoadVersionAsync(ArticleId article, int version, CancellationToken cancellationToken) =>
        Load(IReadOnlyList<Passage> () => session.Rows.Find(article, version) is { } row ? [.. NewLoader().LoadQuotes(row)] : []);

    public ValueTask<Article?> FindArticleAsync(ArticleId article, int? version, CancellationToken cancellationToken) => Load(() =>
    {
        var wanted = version ?? session.Rows.FindNewest(article)?.Version;
        var row = wanted is { } number ? session.Rows.FindRow(article, number) : null;
        return row is { } found ? session.FindRow(found)?.Article : null;
    });

    public ValueTask<DateTimeOffset?> LastIngestedAsync(CancellationToken cancellationToken) =>
        Load(() => session.Rows.LastIngested());

    public ValueTask<IReadOnlyList<ArticleEntry>> ListArticlesAsync(CoverageFilter filter, int skip, int take, CancellationToken cancellationToken) =>
        Load(IReadOnlyList<ArticleEntry> () =>
        [
            .. view.Catalogue.Page(filter, skip, take)
                .Select(found => (Row: session.Rows.Find(found.Row), found.Origin))
                .Where(found => found.Row is not null)
                .Select(found => ArticleEntry.Of(found.Row!.Extracted, found.Origin)),
        ]);

    public ValueTask DisposeAsync()
    {
        session.Dispose();
        view.Release();
        return ValueTask.CompletedTask;
    }

    private PassageLoader NewLoader() => new(session, view.Origins, new PieceSketch(analyzer));

    private IEnumerable<Passage> Members(PassageLoader loader, long group, CoverageFilter filter) => session.Utterances
        .MembersOf(group)
        .Where(member => filter.Passes(member.Outlet, member.Published))
        .Select(member => loader.Load(PassageNumber.RowOf(member.Unit), PassageNumber.OrdinalOf(member.Unit), group))
        .OfType<Passage>()
        .Where(passage => filter.Passes(passage.Kind, passage.Speaker, passage.RemovedBy is not null));

    /// <summary>Reads the index: what it throws is a doubt about the index.</summary>
    private ValueTask<T> Search<T>(Func<T> search) => ValueTask.FromResult(faults.Guard(() => store.Guard(search)));

    private ValueTask<T> Load<T>(Func<T> load) => ValueTask.FromResult(store.Read(load));
}

/// <summary>Hears of everything that goes wrong while the index is read.</summary>
internal interface IFaultListener
{
    /// <summary>Runs; an exception that is no cancellation and none of the store's own puts the index in doubt and comes out as a sentence.</summary>
    /// <exception cref="Storing.CoverageUnusableException">The index could not be read; it is being made anew.</exception>
    T Guard<T>(Func<T> read);
}
