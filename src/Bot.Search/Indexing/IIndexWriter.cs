using Bot.Search.Domain;

namespace Bot.Search.Indexing;

/// <summary>
/// The write side of an index. One writer at a time; readers go on with the snapshot they began with. When a method
/// returns, what it wrote survives a crash; when it throws or the process dies, nothing of that call is seen.
/// </summary>
public interface IIndexWriter
{
    /// <summary>
    /// Stores the articles with their sentences and quotes in one transaction. An article that is already stored
    /// under its id and a lower version becomes history; the same version is replaced.
    /// </summary>
    Task WriteAsync(IReadOnlyList<ExtractedArticle> articles, CancellationToken cancellationToken);

    /// <summary>Removes every version of an article. False when there is none.</summary>
    Task<bool> ForgetAsync(ArticleId id, CancellationToken cancellationToken);

    /// <summary>What is stored under an id, newest version; null when nothing is. Serves to skip what has not changed.</summary>
    Task<StoredArticle?> FindStoredAsync(ArticleId id, CancellationToken cancellationToken);

    /// <summary>
    /// The newest version of an article of the same outlet that has no address: one with this very text, under this
    /// headline before another; else of those with this headline the one whose text is most alike, so that this can be an
    /// edit of it. Null when there is none. Serves to know a file again that was renamed, given another headline or edited.
    /// </summary>
    Task<StoredArticle?> FindUnaddressedAsync(Article article, CancellationToken cancellationToken);

    /// <summary>How the text of <paramref name="article"/> stands beside what is stored under its id; null when nothing is.</summary>
    Task<TextStanding?> CompareTextAsync(Article article, CancellationToken cancellationToken);

    /// <summary>
    /// Articles whose rows were made by another extractor than <paramref name="extractorVersion"/>, oldest first, at
    /// most <paramref name="limit"/>: what a rebuild has still to do.
    /// </summary>
    Task<IReadOnlyList<Article>> FindStaleAsync(string extractorVersion, int limit, CancellationToken cancellationToken);
}
