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
        if (stored.ContentHash == article.ContentHash)
            return stored.ExtractorVersion == extractorVersion ? Settlement.Same : Settlement.Refresh;
        return IsFuller(stored, article, source) ? Settlement.Keep : Settlement.Edit;
    }

    private static bool IsFuller(StoredArticle stored, Article article, TextSource source) => source switch
    {
        TextSource.Summary => stored.TextBytes > Encoding.UTF8.GetByteCount(article.Text),
        TextSource.Feed => stored.TextBytes > (long)Encoding.UTF8.GetByteCount(article.Text) * Excerpt,
        _ => false,
    };
}
