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
