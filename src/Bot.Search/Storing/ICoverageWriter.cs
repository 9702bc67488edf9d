using Bot.Search.Domain;

namespace Bot.Search.Storing;

/// <summary>
/// The write side of the store. One writer at a time; readers go on with the snapshot they began with. When a method
/// returns, what it wrote survives a crash; when it throws or the process dies, nothing of that call is seen.
/// </summary>
public interface ICoverageWriter : IStoredArticles
{
    /// <summary>True when the store can be asked but not written; known once it was opened.</summary>
    bool IsReadOnly { get; }

    /// <summary>
    /// Stores the articles with their sentences and quotes in one transaction. An article that is already stored
    /// under its id and a lower version becomes history; the same version is replaced.
    /// </summary>
    /// <exception cref="CoverageUnusableException">The store cannot be written; nothing of the call is stored.</exception>
    Task WriteAsync(IReadOnlyList<ExtractedArticle> articles, CancellationToken cancellationToken);

    /// <summary>
    /// Decides by what is stored what is to be written, and writes it, in one transaction: no other process stores anything between the two. Where the
    /// connection to the database is lost before the commit it is decided once more.
    /// </summary>
    /// <param name="decide">Gets what is stored. Waits for nothing else, and has no effect but its result: it may run twice.</param>
    /// <param name="cancellationToken">Stops before the commit, or not at all.</param>
    /// <returns>What was decided.</returns>
    /// <exception cref="CoverageUnusableException">The store cannot be written; nothing of the call is stored.</exception>
    async Task<T> WriteAsync<T>(Func<IStoredArticles, Task<T>> decide, CancellationToken cancellationToken)
        where T : IDecidedWrite
    {
        ArgumentNullException.ThrowIfNull(decide);
        var decided = await decide(this);
        if (decided.Articles.Count > 0)
            await WriteAsync(decided.Articles, cancellationToken);
        return decided;
    }

    /// <summary>
    /// Removes every version of an article and notes <paramref name="marks"/> as forgotten, in one transaction. Its words
    /// leave the store at once, its log and the index within seconds. False when nothing is stored: nothing is noted then.
    /// </summary>
    /// <exception cref="CoverageUnusableException">The store cannot be written, or its list of forgotten articles cannot be read.</exception>
    Task<bool> ForgetAsync(ArticleId id, IReadOnlyCollection<ArticleId> marks, CancellationToken cancellationToken);

    /// <summary>Takes ids off the list of the forgotten: people read these articles in again.</summary>
    Task RecallAsync(IReadOnlyCollection<ArticleId> ids, CancellationToken cancellationToken);

    /// <summary>
    /// Articles whose rows were made by another extractor than <paramref name="extractorVersion"/>, oldest first, at
    /// most <paramref name="limit"/>: what a rebuild has still to do.
    /// </summary>
    Task<IReadOnlyList<Article>> FindStaleAsync(string extractorVersion, int limit, CancellationToken cancellationToken);
}

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
    ArticleDetails Details);

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

/// <summary>How a text stands beside the stored versions of an article.</summary>
/// <param name="WasHad">True when some version, the newest or an older one, has this very text.</param>
/// <param name="IsAlike">True when it shares so much with the newest version that it can be an edit of it.</param>
public sealed record VersionComparison(bool WasHad, bool IsAlike);

/// <summary>The store cannot be used; the message says why and what to do, in one sentence for the operator.</summary>
public class CoverageUnusableException(string message, Exception? innerException = null)
    : Exception(message, innerException);

/// <summary>The store can be read but takes no writes just now: its disk is full, or of its servers none is a primary. Nothing of what was to be written is stored.</summary>
public sealed class StoreNotWritableException(string message, Exception? innerException = null)
    : CoverageUnusableException(message, innerException);

/// <summary>The connection to the store was lost: what was asked has not been done, and asked once more it may be, by another server.</summary>
public sealed class StoreLostException(string message, Exception? innerException = null)
    : CoverageUnusableException(message, innerException);
