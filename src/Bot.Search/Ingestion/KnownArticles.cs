using Bot.Search.Domain;
using Bot.Search.Reading;
using Bot.Search.Reading.Feeds;
using Bot.Search.Storing;

namespace Bot.Search.Ingestion;

/// <summary>
/// Finds what is stored of an article that was read. One with an address is known by it alone. One without is known by
/// outlet and headline, which may be nothing but the name of its file or "Live updates": it is found by its text, so that
/// a file that was renamed, moved or given a headline, an outlet or a date later stays the same article, and one with
/// the headline of another article and another text is an article of its own.
/// </summary>
internal sealed class KnownArticles(ICoverageWriter writer)
{
    /// <summary>As things stand now; they may be others when it is written.</summary>
    public Task<KnownText> FindAsync(ArticleReading reading, CancellationToken cancellationToken) => FindAsync(writer, reading, cancellationToken);

    /// <summary>By what <paramref name="known"/> tells.</summary>
    public static async Task<KnownText> FindAsync(IStoredArticles known, ArticleReading reading, CancellationToken cancellationToken)
    {
        var article = reading.Article;
        var stored = article.Url is null ? await FindUnaddressedAsync(known, article, cancellationToken) : await known.FindStoredAsync(article.Id, cancellationToken);
        if (stored is null && article.Url is null && await known.FindStoredAsync(article.Id, cancellationToken) is not null)
        {
            article = article with { Id = TextId.Of(article.Outlet, article.ContentHash) };
            stored = await known.FindStoredAsync(article.Id, cancellationToken);
        }
        if (stored is not null)
            article = Filled(article with { Id = stored.Id }, stored.Details, reading.Source);
        var comparison = stored is null || stored.ContentHash == article.ContentHash ? null : await known.CompareTextAsync(article, cancellationToken);
        return new KnownText(stored, reading with { Article = article }, comparison);
    }

    /// <summary>
    /// The page that <paramref name="link"/> led to goes by its own address. One that was stored under the link alone (by a
    /// summary, while the page could not be had) stays under that, if the site is still the same.
    /// </summary>
    public async Task<Article> AsLinkedAsync(Article article, Uri link, CancellationToken cancellationToken)
    {
        var id = ArticleId.From(link.AbsoluteUri);
        return article.Id != id && article.Url is { } own && (FeedSite.SpeaksFor(own, link) || FeedSite.SpeaksFor(link, own))
            && await writer.FindStoredAsync(id, cancellationToken) is not null
            && await writer.FindStoredAsync(article.Id, cancellationToken) is null
            ? article with { Id = id, Url = link }
            : article;
    }

    /// <summary>What a page does not say of itself stays as it is known, from a feed or from an earlier look at it.</summary>
    private static Article Filled(Article article, ArticleDetails known, TextSource source) => source != TextSource.Page ? article : article with
    {
        Outlet = article.Outlet == ArticleMaker.OutletOf(article.Url) ? known.Outlet : article.Outlet,
        Published = article.Published ?? PublishedAt.Parse(known.Published),
        Byline = article.Byline ?? known.Byline,
    };

    private static async Task<StoredArticle?> FindUnaddressedAsync(IStoredArticles known, Article article, CancellationToken cancellationToken) =>
        await known.FindUnaddressedAsync(article, cancellationToken)
        ?? await known.FindUnaddressedAsync(article with { Outlet = ArticleMaker.NamelessOutlet, Title = "" }, cancellationToken);
}

/// <summary>An article that was read, beside what is stored of it.</summary>
/// <param name="Stored">What is stored; null when nothing is.</param>
/// <param name="Reading">The reading, under the id that it is or will be stored by.</param>
/// <param name="Comparison">How its text stands beside the stored versions; null when nothing or the same text is stored.</param>
internal sealed record KnownText(StoredArticle? Stored, ArticleReading Reading, VersionComparison? Comparison);
