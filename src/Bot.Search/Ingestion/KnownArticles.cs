using Bot.Search.Domain;
using Bot.Search.Indexing;
using Bot.Search.Reading;

namespace Bot.Search.Ingestion;

/// <summary>
/// Finds what is stored of an article that was read. One with an address is known by it alone. One without is known by
/// outlet and headline, which may be nothing but the name of its file: it is also found by its text, so that a file that
/// was renamed, moved or given a headline, an outlet or a date later stays the same article.
/// </summary>
internal sealed class KnownArticles(IIndexWriter writer)
{
    /// <summary>What is stored, and the reading under the id that it is stored by.</summary>
    public async Task<(StoredArticle? Stored, ArticleReading Reading)> FindAsync(ArticleReading reading, CancellationToken cancellationToken)
    {
        var article = reading.Article;
        var stored = await writer.FindStoredAsync(article.Id, cancellationToken);
        if (stored is null && article.Url is null)
            stored = await FindUnaddressedAsync(article, cancellationToken);
        return stored is null || stored.Id == article.Id ? (stored, reading) : (stored, reading with { Article = article with { Id = stored.Id } });
    }

    private async Task<StoredArticle?> FindUnaddressedAsync(Article article, CancellationToken cancellationToken) =>
        await writer.FindUnaddressedAsync(article.Outlet, article.Title, article.ContentHash, cancellationToken)
        ?? await writer.FindUnaddressedAsync(ArticleMaker.NamelessOutlet, "", article.ContentHash, cancellationToken);
}
