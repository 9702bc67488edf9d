using Bot.Search.Analyzing;
using Bot.Search.Domain;
using Bot.Search.Storing;
using Bot.Search.Storing.Grouping;
using Bot.Testing;

namespace Bot.Search.Tests.Ingestion;

/// <summary>Keeps what is written, by version, and how it came.</summary>
internal sealed class RecordingIndexWriter : ICoverageWriter
{
    private readonly Lock _gate = new();
    private readonly EditMatch _edits = new(new TermAnalyzer());

    public bool IsReadOnly => false;

    public List<ExtractedArticle> Written { get; } = [];

    public HashSet<ArticleId> Forgotten { get; } = [];

    public List<int> Batches { get; } = [];

    public Func<int, Exception?> FaultOnWrite { get; set; } = _ => null;

    public Task WriteAsync(IReadOnlyList<ExtractedArticle> articles, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (FaultOnWrite(Batches.Count) is { } fault)
                throw fault;
            Batches.Add(articles.Count);
            foreach (var article in articles)
            {
                Written.RemoveAll(old => old.Article.Id == article.Article.Id && old.Article.Version == article.Article.Version);
                Written.Add(article);
            }
        }
        return Task.CompletedTask;
    }

    public Task<bool> ForgetAsync(ArticleId id, IReadOnlyCollection<ArticleId> marks, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (Written.RemoveAll(article => article.Article.Id == id) == 0)
                return Task.FromResult(false);
            Forgotten.UnionWith(marks);
            return Task.FromResult(true);
        }
    }

    public Task<IReadOnlySet<ArticleId>> ReadForgottenAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
            return Task.FromResult<IReadOnlySet<ArticleId>>(Forgotten.ToHashSet());
    }

    public Task RecallAsync(IReadOnlyCollection<ArticleId> ids, CancellationToken cancellationToken)
    {
        lock (_gate)
            Forgotten.ExceptWith(ids);
        return Task.CompletedTask;
    }

    public Task<StoredArticle?> FindStoredAsync(ArticleId id, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var newest = Written.Where(article => article.Article.Id == id).MaxBy(article => article.Article.Version);
            return Task.FromResult(newest is null ? null : StoredForm.Of(newest));
        }
    }

    public Task<StoredArticle?> FindUnaddressedAsync(Article article, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var found = Written
                .GroupBy(written => written.Article.Id)
                .Select(versions => versions.MaxBy(written => written.Article.Version)!)
                .Where(written => written.Article.Url is null && written.Article.Outlet == article.Outlet)
                .Where(written => written.Article.ContentHash == article.ContentHash || (written.Article.Title == article.Title && _edits.AreAlike(article, written.Article)))
                .MinBy(written => (written.Article.ContentHash != article.ContentHash, written.Article.Title != article.Title));
            return Task.FromResult(found is null ? null : StoredForm.Of(found));
        }
    }

    public Task<VersionComparison?> CompareTextAsync(Article article, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var versions = Written.Where(written => written.Article.Id == article.Id).OrderBy(written => written.Article.Version).ToList();
            return Task.FromResult(versions.Count == 0
                ? null
                : new VersionComparison(versions.Exists(written => written.Article.ContentHash == article.ContentHash), _edits.AreAlike(article, versions[^1].Article)));
        }
    }

    public Task<IReadOnlyList<Article>> FindStaleAsync(string extractorVersion, int limit, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            IReadOnlyList<Article> stale = [.. Written.Where(article => article.ExtractorVersion != extractorVersion).Take(limit).Select(article => article.Article)];
            return Task.FromResult(stale);
        }
    }
}
