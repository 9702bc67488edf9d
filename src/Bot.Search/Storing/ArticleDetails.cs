using Bot.Search.Domain;

namespace Bot.Search.Storing;

/// <summary>What is said of an article beside its text, in the form in which it is stored: two of them can be compared.</summary>
public sealed record ArticleDetails(string Outlet, string Title, string? Url, string? Published, string? Byline)
{
    /// <summary>The details of an article.</summary>
    public static ArticleDetails Of(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return new ArticleDetails(article.Outlet, article.Title, article.Url?.OriginalString, article.Published?.ToString(), article.Byline);
    }
}
