using System.Text;
using Bot.Search.Domain;
using Bot.Search.Storing;

namespace Bot.Testing;

/// <summary>What a store says of an article whose newest version is the one that was written.</summary>
public static class StoredForm
{
    public static StoredArticle Of(ExtractedArticle extracted)
    {
        ArgumentNullException.ThrowIfNull(extracted);
        var article = extracted.Article;
        return new StoredArticle(
            article.Id,
            article.Version,
            article.ContentHash,
            extracted.ExtractorVersion,
            Encoding.UTF8.GetByteCount(article.Text),
            article.IngestedAt,
            ArticleDetails.Of(article));
    }
}
