using Bot.Testing;

namespace Bot.Host.Tests;

/// <summary>A PostgreSQL server for the tests of one class, where it is installed.</summary>
public sealed class PostgresHost : IAsyncLifetime
{
    private TemporaryPostgres? _server;

    /// <summary>The server, to be stopped and started.</summary>
    public PostgresCluster Cluster => _server!.Cluster;

    /// <inheritdoc cref="TemporaryPostgres.NewSchema"/>
    public string NewSchema() => _server!.NewSchema();

    public async Task InitializeAsync() => _server = await TemporaryPostgres.StartAsync();

    public async Task DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
    }
}

/// <summary>Needs a PostgreSQL server; skips with the reason where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute() => Skip = PostgresCluster.SkipReason;
}
