namespace Bot.Testing;

/// <summary>A PostgreSQL cluster in a temporary folder that goes with it.</summary>
public sealed class TemporaryPostgres : IAsyncDisposable
{
    private readonly string _folder;

    private TemporaryPostgres(PostgresCluster cluster, string folder) => (Cluster, _folder) = (cluster, folder);

    /// <summary>The server, to be stopped and started.</summary>
    public PostgresCluster Cluster { get; }

    /// <summary>Starts one that may lose what it holds with the machine; null where PostgreSQL is not installed and need not be.</summary>
    public static async Task<TemporaryPostgres?> StartAsync()
    {
        if (PostgresCluster.SkipReason is not null)
            return null;
        var folder = Path.Combine(Path.GetTempPath(), $"bot-postgres-{Guid.NewGuid():N}");
        return new TemporaryPostgres(await PostgresCluster.StartAsync(folder, 0, "-c fsync=off -c shared_buffers=32MB -c max_connections=200", CancellationToken.None), folder);
    }

    /// <summary>A connection string for a schema that does not exist yet.</summary>
    public string NewSchema() => ConnectionTo($"test_{Guid.NewGuid():N}");

    /// <summary>A connection string for a schema.</summary>
    public string ConnectionTo(string schema) => $"{Cluster.ConnectionString};Search Path={schema};Maximum Pool Size=20";

    public async ValueTask DisposeAsync()
    {
        await Cluster.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
