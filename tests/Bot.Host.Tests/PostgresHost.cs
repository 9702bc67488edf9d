using Bot.Testing;

namespace Bot.Host.Tests;

/// <summary>A PostgreSQL server for the tests of one class, where it is installed.</summary>
public sealed class PostgresHost : IAsyncLifetime
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"bot-postgres-{Guid.NewGuid():N}");
    private PostgresCluster? _cluster;

    /// <summary>Of a schema that does not exist yet.</summary>
    public string NewSchema() => $"{_cluster!.ConnectionString};Search Path=test_{Guid.NewGuid():N};Maximum Pool Size=20";

    public async Task InitializeAsync()
    {
        if (PostgresCluster.SkipReason is null)
            _cluster = await PostgresCluster.StartAsync(_folder, 0, "-c fsync=off -c shared_buffers=32MB", CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        if (_cluster is null)
            return;
        await _cluster.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}

/// <summary>Needs a PostgreSQL server; skips with the reason where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute() => Skip = PostgresCluster.SkipReason;
}
