namespace Bot.Search.Storing.Sql;

/// <summary>The read side of the store, for what is derived from it and for what loads what was found.</summary>
internal interface ICoverageStore : IStoreCare
{
    /// <summary>Folder for an index of this store, whether it is there or not.</summary>
    string IndexFolder { get; }

    /// <summary>Called after each acknowledged change by this process, on the writer's thread; null when nobody listens.</summary>
    Action? Written { get; set; }

    /// <summary>Opens a frozen view of the newest state, making, migrating or checking the file first if need be. Dispose it.</summary>
    /// <exception cref="CoverageUnusableException">The store is damaged, locked, missing beside its index, or of a newer schema.</exception>
    Task<StoreSession> OpenAsync(CancellationToken cancellationToken);

    /// <summary>Reads from a session alone; every fault of the store comes out in plain words.</summary>
    /// <exception cref="CoverageUnusableException">The store is damaged.</exception>
    T Read<T>(Func<T> read);

    /// <summary>Reads from a session among other things: only what is surely the store's fault is translated.</summary>
    /// <exception cref="CoverageUnusableException">The store is damaged.</exception>
    T Guard<T>(Func<T> read);

    /// <summary>Takes what was overwritten out of the log beside the file; false while somebody still reads from it.</summary>
    Task<bool> TryEmptyLogAsync(CancellationToken cancellationToken);
}
