using System.Collections.Immutable;
using Bot.Search.Analyzing;
using Bot.Search.Domain;
using Bot.Search.Indexing;
using Bot.Search.Indexing.Passages;
using Bot.Search.Storing;
using Bot.Search.Storing.Grouping;

namespace Bot.Testing.Oracle;

/// <summary>
/// The engine without files: looks at every unit for every question. Slow on purpose and simple enough to be believed:
/// other engines are held against it.
/// </summary>
internal sealed class InMemoryIndex(ITermAnalyzer analyzer) : ICoverageWriter, IIndexReader
{
    private readonly Lock _gate = new();
    private readonly ArticleAnalyzer _articles = new(analyzer);
    private readonly PieceSketch _pieces = new(analyzer);
    private readonly ArticleSketch _sketches = new(analyzer);
    private readonly EditMatch _edits = new(analyzer);
    private readonly DictionaryGroups<PieceWords> _utterances = new();
    private readonly DictionaryGroups<TextSketch> _origins = new();
    private IndexState _state = IndexState.Empty;
    private InMemorySnapshot? _snapshot;
    private ImmutableHashSet<ArticleId> _forgotten = [];

    public bool IsReadOnly => false;

    public ValueTask<IIndexSnapshot> OpenAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
            return ValueTask.FromResult<IIndexSnapshot>(_snapshot ??= new InMemorySnapshot(_state, analyzer));
    }

    public Task WriteAsync(IReadOnlyList<ExtractedArticle> articles, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            _snapshot = null;
            foreach (var article in articles)
                Write(article);
        }
        return Task.CompletedTask;
    }

    public Task<bool> ForgetAsync(ArticleId id, IReadOnlyCollection<ArticleId> marks, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (!_state.Articles.TryGetValue(id, out var versions))
                return Task.FromResult(false);
            _snapshot = null;
            foreach (var version in versions)
                Ungroup(version, []);
            _state = _state with { Articles = _state.Articles.Remove(id) };
            _forgotten = _forgotten.Union(marks);
            return Task.FromResult(true);
        }
    }

    public Task<IReadOnlySet<ArticleId>> ReadForgottenAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlySet<ArticleId>>(_forgotten);

    public Task RecallAsync(IReadOnlyCollection<ArticleId> ids, CancellationToken cancellationToken)
    {
        lock (_gate)
            _forgotten = _forgotten.Except(ids);
        return Task.CompletedTask;
    }

    public Task<StoredArticle?> FindStoredAsync(ArticleId id, CancellationToken cancellationToken)
    {
        var newest = Current().Articles.GetValueOrDefault(id)?[^1];
        return Task.FromResult(newest is null ? null : StoredForm.Of(newest.Extracted));
    }

    public Task<StoredArticle?> FindUnaddressedAsync(Article article, CancellationToken cancellationToken)
    {
        var newest = Current().Articles.Values
            .Select(versions => versions[^1])
            .Where(version => version.Article.Url is null && version.Article.Outlet == article.Outlet)
            .ToList();
        var found = newest
            .Where(version => version.Article.ContentHash == article.ContentHash)
            .OrderBy(version => version.Article.Title != article.Title)
            .ThenBy(version => version.Article.Id)
            .FirstOrDefault();
        found ??= _edits.Closest(article, OfHeadline(newest, article.Title), version => version.Sketch, version => version.Article);
        return Task.FromResult(found is null ? null : StoredForm.Of(found.Extracted));
    }

    public Task<VersionComparison?> CompareTextAsync(Article article, CancellationToken cancellationToken) =>
        Task.FromResult(Current().Articles.GetValueOrDefault(article.Id) is { } versions
            ? new VersionComparison(versions.Any(version => version.Article.ContentHash == article.ContentHash), _edits.AreAlike(article, versions[^1].Article))
            : null);

    public Task<IReadOnlyList<Article>> FindStaleAsync(string extractorVersion, int limit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Article>>(Current().Articles.Values
            .Select(versions => versions[^1].Extracted)
            .Where(extracted => extracted.ExtractorVersion != extractorVersion)
            .OrderBy(extracted => extracted.Article.IngestedAt)
            .ThenBy(extracted => extracted.Article.Id)
            .Select(extracted => extracted.Article)
            .Take(limit)
            .ToList());

    private static IEnumerable<StoredVersion> OfHeadline(List<StoredVersion> versions, string title) => versions
        .Where(version => version.Article.Title == title)
        .OrderByDescending(version => version.Article.IngestedAt)
        .ThenBy(version => version.Article.Id)
        .Take(EditMatch.MostOfOneHeadline);

    private IndexState Current()
    {
        lock (_gate)
            return _state;
    }

    private void Write(ExtractedArticle extracted)
    {
        var id = extracted.Article.Id;
        var older = _state.Articles.GetValueOrDefault(id, []);
        if (older.Count > 0 && older[^1].Article.Version > extracted.Article.Version)
            return;
        var drafts = PassageBuilder.Build(extracted);
        var pieces = drafts.Select(draft => PieceOf(extracted.Article, draft)).ToList();
        var kept = History.WordsOf(pieces);
        var versions = older
            .Where(version => version.Article.Version != extracted.Article.Version)
            .Select(version => Retire(version, kept, extracted.Article.IngestedAt))
            .ToImmutableList();
        foreach (var same in older.Where(version => version.Article.Version == extracted.Article.Version))
            Ungroup(same, []);
        var stored = Group(extracted, drafts, pieces);
        _state = new IndexState(
            _state.Articles.SetItem(id, versions.Add(stored)),
            _utterances.Aliases.ToImmutableDictionary(),
            _origins.Aliases.ToImmutableDictionary());
    }

    private PieceWords? PieceOf(Article article, PassageDraft draft) =>
        draft.Quote is null ? null : _pieces.Make(article.Text, draft.Span, draft.Speaker, draft.Quote.Act);

    private StoredVersion Group(ExtractedArticle extracted, IReadOnlyList<PassageDraft> drafts, List<PieceWords?> pieces)
    {
        var utterances = new List<long>(drafts.Count);
        foreach (var draft in drafts)
        {
            utterances.Add(pieces[draft.Ordinal] is { } piece
                ? Join(_utterances, piece.Keys, piece, UtteranceMatch.AreSame)
                : _pieces.SentenceGroup(extracted.Article.Text, draft.Span));
        }
        var sketch = _sketches.Make(extracted.Article);
        var terms = _articles.Analyze(extracted, drafts);
        return new StoredVersion
        {
            Extracted = extracted,
            Terms = terms,
            Numbers = terms.Terms.Index().ToDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal),
            Sketch = sketch,
            Pieces = pieces,
            Utterances = utterances,
            Origin = Join(_origins, sketch.Keys, sketch, CopyMatch.AreCopies),
            Searched = Enumerable.Range(0, drafts.Count).ToList(),
        };
    }

    private static long Join<T>(DictionaryGroups<T> groups, long[] keys, T member, Func<T, T, bool> areSame)
        where T : class
    {
        var group = Grouper.Assign(groups, keys, member, areSame);
        groups.Add(keys, member, group);
        return group;
    }

    private StoredVersion Retire(StoredVersion version, HashSet<long> kept, DateTimeOffset now)
    {
        var gone = version.Searched.Where(ordinal => History.IsGone(version.Pieces[ordinal], kept)).ToList();
        Ungroup(version, gone);
        return version with { Searched = gone, RemovedBy = version.RemovedBy ?? now };
    }

    private void Ungroup(StoredVersion version, List<int> stay)
    {
        _origins.Remove(version.Sketch.Keys, version.Sketch);
        foreach (var ordinal in version.Searched.Except(stay))
        {
            if (version.Pieces[ordinal] is { } piece)
                _utterances.Remove(piece.Keys, piece);
        }
    }
}
