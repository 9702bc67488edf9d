using Bot.Search.Domain;

namespace Bot.Search.Storing;

/// <summary>What is stored of articles, for whoever decides what to write.</summary>
public interface IStoredArticles
{
    /// <summary>What was noted as forgotten and not recalled since.</summary>
    /// <exception cref="CoverageUnusableException">The list is damaged: it is never taken for an empty one.</exception>
    Task<IReadOnlySet<ArticleId>> ReadForgottenAsync(CancellationToken cancellationToken);

    /// <summary>What is stored under an id, newest version; null when nothing is. Serves to skip what has not changed.</summary>
    Task<StoredArticle?> FindStoredAsync(ArticleId id, CancellationToken cancellationToken);

    /// <summary>
    /// The newest version of an article of the same outlet that has no address: one with this very text, under this
    /// headline before another; else of those with this headline the one whose text is most alike, so that this can be an
    /// edit of it. Null when there is none. Serves to know a file again that was renamed, given another headline or edited.
    /// </summary>
    Task<StoredArticle?> FindUnaddressedAsync(Article article, CancellationToken cancellationToken);

    /// <summary>How the text of <paramref name="article"/> stands beside what is stored under its id; null when nothing is.</summary>
    Task<VersionComparison?> CompareTextAsync(Article article, CancellationToken cancellationToken);

    /// <summary>These will be asked for: where each question is a way to a database and back they are looked up together. Does nothing elsewhere.</summary>
    Task ExpectAsync(IReadOnlyCollection<ArticleId> ids, CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <summary>What was decided to be written.</summary>
public interface IDecidedWrite
{
    /// <summary>As <see cref="ICoverageWriter.WriteAsync(IReadOnlyList{ExtractedArticle}, CancellationToken)"/> takes them; empty for nothing.</summary>
    IReadOnlyList<ExtractedArticle> Articles { get; }

    /// <summary>Which batch of a shared queue this belongs to, answered in the same transaction or refused with it; null for none.</summary>
    QueueAnswer? Answer => null;
}

/// <summary>The answer to a batch of a shared queue.</summary>
/// <param name="Batch">Its number in the queue.</param>
/// <param name="Number">The number under which it was taken.</param>
/// <param name="Report">What became of it; null when more of it is to come, and it is only to be seen that nobody else has it.</param>
public sealed record QueueAnswer(long Batch, long Number, byte[]? Report);
