namespace Bot.Search.Indexing;

/// <summary>Gives a new copy of the bot the index of one that has it already, so that it need not make it from the whole store.</summary>
public interface IIndexCopier
{
    /// <summary>
    /// Copies the last state that the index on disk was committed with; whoever writes it may go on. The new index takes in what the store
    /// has changed since when it is opened, and is made anew when it is of another store or version.
    /// </summary>
    /// <param name="source">Data folder with an index.</param>
    /// <param name="target">Data folder that gets it; it is made where it is missing.</param>
    /// <param name="cancellationToken">Ends it; what was copied so far counts for nothing.</param>
    /// <exception cref="Storing.CoverageUnusableException">There is no whole index, there is one already, or a folder cannot be read or written; the message says which.</exception>
    Task<CopiedIndex> CopyAsync(string source, string target, CancellationToken cancellationToken);
}

/// <summary>An index that was copied.</summary>
/// <param name="Sequence">Number of the last change of the store that it holds.</param>
/// <param name="Files">How many files it has.</param>
/// <param name="Bytes">Their length together.</param>
public sealed record CopiedIndex(long Sequence, int Files, long Bytes);
