using Bot.Search.Storing.Sql;

namespace Bot.Search.Storing.Facts;

/// <summary>Where facts are kept. The table is there when a connection is handed out.</summary>
internal interface IFactDatabase : IDisposable
{
    /// <summary>Runs on a connection that is the caller's until it returns; whoever reads never waits for a writer.</summary>
    /// <exception cref="FactsUnusableException">The store cannot be opened or read.</exception>
    Task<T> ReadAsync<T>(Func<StoreConnection, T> read, CancellationToken cancellationToken);

    /// <summary>Runs in a transaction that is committed when it returns.</summary>
    /// <exception cref="FactsUnusableException">The store cannot be opened or written.</exception>
    Task<T> WriteAsync<T>(Func<StoreConnection, T> write, CancellationToken cancellationToken);
}
