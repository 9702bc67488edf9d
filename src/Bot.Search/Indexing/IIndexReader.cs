using Bot.Search.Domain;
using Bot.Search.Storing;

namespace Bot.Search.Indexing;

/// <summary>The read side of an index.</summary>
public interface IIndexReader
{
    /// <summary>
    /// Opens a frozen view: everything acknowledged by the writer before, nothing of what comes after. One question
    /// uses one snapshot and disposes it. Safe to call from many threads; a snapshot itself belongs to one question.
    /// </summary>
    /// <exception cref="Storing.CoverageUnusableException">The store is damaged, locked or of a newer schema.</exception>
    ValueTask<IIndexSnapshot> OpenAsync(CancellationToken cancellationToken);
}

/// <summary>A frozen view of the coverage: search, passages, speakers and words.</summary>
public interface IIndexSnapshot : IPassageSearch, IPassageStore, ISpeakerDirectory, IVocabulary, IAsyncDisposable
{
    /// <summary>How many stored versions of articles cannot be searched yet, because the index is being made; 0 else.</summary>
    int Pending { get; }

    /// <summary>Articles that are left out of every answer, because what is stored of them is damaged.</summary>
    IReadOnlyList<ArticleId> Withheld { get; }
}

/// <summary>The index could not be read and is given up; asked once more, the question meets a new one.</summary>
public sealed class IndexDoubtedException(Exception innerException)
    : CoverageUnusableException("The index could not be read and is being made anew: ask again in a moment.", innerException);
