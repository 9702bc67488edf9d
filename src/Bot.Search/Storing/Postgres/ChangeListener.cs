using System.Data;
using Npgsql;

namespace Bot.Search.Storing.Postgres;

/// <summary>
/// Hears when any process has written (https://www.postgresql.org/docs/current/sql-listen.html). A message can be lost with its
/// connection: whoever waits looks again after a while, whether something was heard or not. Used by one caller at a time.
/// </summary>
internal sealed class ChangeListener(PostgresPlace place, TimeProvider clock) : IDisposable
{
    private NpgsqlConnection? _connection;

    /// <summary>Waits for a message, at most <paramref name="longest"/>.</summary>
    public async Task WaitAsync(TimeSpan longest, CancellationToken cancellationToken)
    {
        try
        {
            // Broken while nobody waited: the keepalive found the server gone.
            if (_connection is { State: not ConnectionState.Open })
                Dispose();
            var connection = _connection ??= await ListenAsync(cancellationToken);
            await connection.WaitAsync(longest, cancellationToken);
        }
        catch (Exception fault) when (PostgresFaults.IsLost(fault) || PostgresFaults.IsBroken(fault))
        {
            // A standby takes no listeners, and a server may be away: questions tell what is wrong.
            Dispose();
            await Task.Delay(longest, clock, cancellationToken);
        }
    }

    public void Dispose()
    {
        _connection?.Dispose();
        _connection = null;
    }

    private async Task<NpgsqlConnection> ListenAsync(CancellationToken cancellationToken)
    {
        var connection = place.Writer();
        var isListening = false;
        try
        {
            await connection.OpenAsync(cancellationToken);
            await using var listen = new NpgsqlCommand($"LISTEN {PostgresDialect.Channel}", connection);
            await listen.ExecuteNonQueryAsync(cancellationToken);
            isListening = true;
            return connection;
        }
        finally
        {
            if (!isListening)
                await connection.DisposeAsync();
        }
    }
}
