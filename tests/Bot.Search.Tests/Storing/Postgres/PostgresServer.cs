using Bot.Search.Storing;
using Bot.Testing;

namespace Bot.Search.Tests.Storing.Postgres;

/// <summary>One server for all tests that need one; each has a schema of its own.</summary>
public sealed class PostgresServer : IAsyncLifetime
{
    /// <summary>Name of the collection.</summary>
    public const string Collection = "PostgreSQL";

    private TemporaryPostgres? _server;

    public async Task InitializeAsync() => _server = await TemporaryPostgres.StartAsync();

    public async Task DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
    }

    /// <summary>Cuts off whoever is connected, as a crash does, and starts it again.</summary>
    public async Task RestartAsync()
    {
        await StopAsync();
        await StartAsync();
    }

    public Task StopAsync() => _server!.Cluster.StopAsync(CancellationToken.None);

    public Task StartAsync() => _server!.Cluster.StartAsync(CancellationToken.None);

    /// <summary>Of the server, on the loopback.</summary>
    public int Port => _server!.Cluster.Port;

    /// <inheritdoc cref="TemporaryPostgres.NewSchema"/>
    public string NewSchema() => _server!.NewSchema();

    /// <inheritdoc cref="TemporaryPostgres.ConnectionTo"/>
    public string ConnectionTo(string schema) => _server!.ConnectionTo(schema);

    /// <summary>Options of a process that keeps its coverage there.</summary>
    internal static StoreOptions Options(string connectionString, string folder) =>
        new() { Kind = StoreKind.Postgres, ConnectionString = connectionString, DataDirectory = folder };
}

[CollectionDefinition(PostgresServer.Collection)]
public sealed class PostgresShared : ICollectionFixture<PostgresServer>;
