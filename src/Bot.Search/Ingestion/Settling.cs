using System.Text;
using Bot.Search.Domain;
using Bot.Search.Indexing;

namespace Bot.Search.Ingestion;

/// <summary>Decides what an article that was read means beside the one that is stored.</summary>
internal static class Settling
{
    /// <summary>A feed's text that is this many times shorter than the stored one is an excerpt of it, and no edit.</summary>
    private const int Excerpt = 2;

    public static Settlement Of(StoredArticle? stored, Article article, string extractorVersion, TextSource source)
    {
        if (stored is null)
            return Settlement.Add;
        if (stored.ContentHash != article.ContentHash)
            return IsFuller(stored, article, source) ? Settlement.Keep : Settlement.Edit;
        if (stored.ExtractorVersion != extractorVersion)
            return Settlement.Refresh;
        // What a person wrote beside a text is a correction; two feeds with one article would correct each other for ever.
        return source == TextSource.File && stored.Details != ArticleDetails.Of(article) ? Settlement.Correct : Settlement.Same;
    }

    private static bool IsFuller(StoredArticle stored, Article article, TextSource source) => source switch
    {
        TextSource.Summary => stored.TextBytes > Encoding.UTF8.GetByteCount(article.Text),
        TextSource.Feed => stored.TextBytes > (long)Encoding.UTF8.GetByteCount(article.Text) * Excerpt,
        _ => false,
    };
}
