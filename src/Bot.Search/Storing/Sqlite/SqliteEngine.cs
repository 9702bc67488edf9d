using Bot.Search.Analyzing;
using Bot.Search.Storing.Sql;
using Microsoft.Extensions.Logging;

namespace Bot.Search.Storing.Sqlite;

/// <summary>A store in one file of the data folder, or in a temporary one.</summary>
internal sealed class SqliteEngine : IStoreEngine
{
    private readonly TimeProvider _clock;
    private readonly StorePlace _place;
    private readonly StoreGuard _guard;

    public SqliteEngine(StoreOptions options, TimeProvider clock)
    {
        (_clock, _place) = (clock, new StorePlace(options));
        _guard = SqliteFaults.GuardOf(_place.File);
    }

    public string Name => _place.File;

    public string IndexFolder => _place.IndexFolder;

    public OpenStore Open(ITermAnalyzer analyzer, DamagedArticles damaged, ILogger log) => SqliteOpening.Open(_place, analyzer, damaged, log);

    /// <summary>Nobody is told of changes in a file: looking again costs a read.</summary>
    public Task WaitForChangeAsync(TimeSpan longest, CancellationToken cancellationToken) => Task.Delay(longest, _clock, cancellationToken);

    public StoreConnection BeginCopy()
    {
        _place.Make();
        var connection = SqliteConnections.Connect(_place.File);
        var isReady = false;
        try
        {
            var version = SqliteSchema.VersionOf(connection);
            StoreSchema.RefuseStore(version, _place.File);
            connection.Execute("PRAGMA journal_mode = WAL");
            if (version == 0)
                SqliteSchema.Create(connection, null, AnalysisVersion.Current, StoreSchema.Copying);
            isReady = true;
            return connection;
        }
        finally
        {
            if (!isReady)
                connection.Dispose();
        }
    }

    public void EndCopy(StoreConnection copy) => SqliteSchema.SetVersion(copy, StoreSchema.Version);

    public T Run<T>(Func<T> action) => _guard.Run(action);

    public T Guard<T>(Func<T> action) => _guard.Guard(action);

    public void Dispose() => _place.Dispose();
}
