using System.Globalization;
using Bot.Testing;
using Npgsql;

namespace Bot.Search.Tests.Storing.Postgres;

/// <summary>A primary and a standby that follows it; nobody but the test promotes it.</summary>
public sealed class PostgresPair : IAsyncLifetime
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"bot-postgres-{Guid.NewGuid():N}");
    private PostgresCluster? _primary;
    private PostgresCluster? _standby;

    public PostgresCluster Primary => _primary!;

    public PostgresCluster Standby => _standby!;

    public async Task InitializeAsync()
    {
        if (PostgresCluster.SkipReason is not null)
            return;
        _primary = await PostgresCluster.StartAsync(_folder, 0, "-c fsync=off -c shared_buffers=32MB -c hot_standby_feedback=on", CancellationToken.None);
        _standby = await _primary.AddStandbyAsync(_folder + "-standby", CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        foreach (var (server, folder) in new[] { (_standby, _folder + "-standby"), (_primary, _folder) })
        {
            if (server is null)
                continue;
            await server.DisposeAsync();
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>For a new schema; the settings are behind a semicolon each.</summary>
    public string NewSchema(string settings = "") => string.Create(
        CultureInfo.InvariantCulture,
        $"Host=127.0.0.1:{Primary.Port},127.0.0.1:{Standby.Port};Username=bench;Database=postgres;Search Path=test_{Guid.NewGuid():N};Maximum Pool Size=20{settings}");

    /// <summary>The standby goes on receiving, but shows nothing that comes from now on.</summary>
    public void Pause() => Sql(Standby, "SELECT pg_wal_replay_pause()");

    /// <summary>The standby shows what it has received.</summary>
    public void Resume() => Sql(Standby, "SELECT pg_wal_replay_resume()");

    /// <summary>Returns when the standby shows all that the primary holds.</summary>
    public Task CatchUpAsync()
    {
        var end = Sql(Primary, "SELECT pg_current_wal_lsn()::text");
        return Eventually.IsTrueAsync(() => Sql(Standby, $"SELECT pg_last_wal_replay_lsn() >= '{end}'::pg_lsn") is true, "the standby has caught up");
    }

    /// <summary>The first value that a server answers with.</summary>
    public static object? Sql(PostgresCluster server, string sql)
    {
        ArgumentNullException.ThrowIfNull(server);
        using var connection = new NpgsqlConnection(server.ConnectionString + ";Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        return command.ExecuteScalar();
    }
}
