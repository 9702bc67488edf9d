using Bot.Search.Storing;
using Bot.Testing;

namespace Bot.Search.Tests.Storing.Postgres;

/// <summary>One server for all tests that need one; each has a schema of its own.</summary>
public sealed class PostgresServer : IAsyncLifetime
{
    /// <summary>Name of the collection.</summary>
    public const string Collection = "PostgreSQL";

    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"bot-postgres-{Guid.NewGuid():N}");
    private PostgresCluster? _cluster;

    public async Task InitializeAsync()
    {
        if (PostgresCluster.SkipReason is null)
            _cluster = await PostgresCluster.StartAsync(_folder, 0, "-c fsync=off -c shared_buffers=32MB -c max_connections=200", CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        if (_cluster is null)
            return;
        await _cluster.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Cuts off whoever is connected, as a crash does, and starts it again.</summary>
    public async Task RestartAsync()
    {
        await _cluster!.StopAsync(CancellationToken.None);
        await _cluster.StartAsync(CancellationToken.None);
    }

    public Task StopAsync() => _cluster!.StopAsync(CancellationToken.None);

    public Task StartAsync() => _cluster!.StartAsync(CancellationToken.None);

    /// <summary>A connection string for a schema that does not exist yet.</summary>
    public string NewSchema() => ConnectionTo($"test_{Guid.NewGuid():N}");

    /// <summary>A connection string for a schema.</summary>
    public string ConnectionTo(string schema) => $"{_cluster!.ConnectionString};Search Path={schema};Maximum Pool Size=20";

    /// <summary>Options of a process that keeps its coverage there.</summary>
    internal static StoreOptions Options(string connectionString, string folder) =>
        new() { Kind = StoreKind.Postgres, ConnectionString = connectionString, DataDirectory = folder };
}

[CollectionDefinition(PostgresServer.Collection)]
public sealed class PostgresShared : ICollectionFixture<PostgresServer>;
