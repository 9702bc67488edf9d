using Bot.Search.Domain;

namespace Bot.Search.Storing;

/// <summary>The newest stored version of an article, without its text.</summary>
/// <param name="Id">The article.</param>
/// <param name="Version">Its newest version, from 1.</param>
/// <param name="ContentHash">Hash of that version's text.</param>
/// <param name="ExtractorVersion">Which extractor made its rows.</param>
/// <param name="TextBytes">Length of that version's text in UTF-8.</param>
/// <param name="IngestedAt">When that version was read.</param>
/// <param name="Details">What is said of it beside its text.</param>
public sealed record StoredArticle(
    ArticleId Id,
    int Version,
    string ContentHash,
    string ExtractorVersion,
    int TextBytes,
    DateTimeOffset IngestedAt,
    ArticleDetails Details)
{
    /// <summary>The stored form of an article that <paramref name="extracted"/> is the newest version of.</summary>
    public static StoredArticle Of(ExtractedArticle extracted)
    {
        ArgumentNullException.ThrowIfNull(extracted);
        var article = extracted.Article;
        return new StoredArticle(
            article.Id,
            article.Version,
            article.ContentHash,
            extracted.ExtractorVersion,
            System.Text.Encoding.UTF8.GetByteCount(article.Text),
            article.IngestedAt,
            ArticleDetails.Of(article));
    }
}
