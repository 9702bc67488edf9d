namespace Bot.Search.Storing;

/// <summary>Takes a store to another place, on the same engine or another one.</summary>
public interface IStoreCopier
{
    /// <summary>
    /// Copies everything that a store holds into an empty one, as of one moment, and reads both again to see that they are alike. A
    /// copy that was broken off goes on where it ended, as long as nothing was written to the source since; else it begins anew.
    /// </summary>
    /// <param name="source">The source, which can be asked meanwhile.</param>
    /// <param name="target">An empty place, or an unfinished copy; nobody can use it before it is whole.</param>
    /// <param name="report">Hears of each table that is done.</param>
    /// <param name="cancellationToken">Breaks it off.</param>
    /// <returns>Every table, in order.</returns>
    /// <exception cref="CoverageUnusableException">One of both cannot be used, the target holds a store, or the copy is not like the source.</exception>
    Task<IReadOnlyList<CopiedTable>> CopyAsync(StoreOptions source, StoreOptions target, Action<CopiedTable> report, CancellationToken cancellationToken);
}

/// <summary>A table that was copied.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Rows">How many rows it has.</param>
/// <param name="Hash">XXH3 over its rows in order; the same in both stores.</param>
public sealed record CopiedTable(string Name, long Rows, ulong Hash);
