using Bot.Search.Domain;
using Bot.Search.Indexing;

namespace Bot.Search.Tests.Ingestion;

/// <summary>Keeps what is written, by version, and how it came.</summary>
internal sealed class RecordingIndexWriter : IIndexWriter
{
    private readonly Lock _gate = new();

    public List<ExtractedArticle> Written { get; } = [];

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

    public Task<bool> ForgetAsync(ArticleId id, CancellationToken cancellationToken)
    {
        lock (_gate)
            return Task.FromResult(Written.RemoveAll(article => article.Article.Id == id) > 0);
    }

    public Task<StoredArticle?> FindStoredAsync(ArticleId id, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var newest = Written.Where(article => article.Article.Id == id).MaxBy(article => article.Article.Version);
            return Task.FromResult(newest is null ? null : StoredArticle.Of(newest));
        }
    }

    public Task<StoredArticle?> FindUnaddressedAsync(string outlet, string title, string contentHash, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var found = Written
                .GroupBy(article => article.Article.Id)
                .Select(versions => versions.MaxBy(article => article.Article.Version)!)
                .Where(article => article.Article.Url is null && article.Article.Outlet == outlet)
                .Where(article => article.Article.Title == title || article.Article.ContentHash == contentHash)
                .MinBy(article => article.Article.Title != title);
            return Task.FromResult(found is null ? null : StoredArticle.Of(found));
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
