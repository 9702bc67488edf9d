using System.Data;
using Npgsql;

namespace Bot.Search.Storing.Postgres;

/// <summary>
/// Hears when any process has written (https://www.postgresql.org/docs/current/sql-listen.html). A message can be lost with its
/// connection: whoever waits looks again after a while, whether something was heard or not. One caller waits at a time; it may be
/// disposed of meanwhile: a connection that is waited on cannot be closed, so the waiter closes it.
/// </summary>
internal sealed class ChangeListener(PostgresPlace place, TimeProvider clock) : IDisposable
{
    private readonly Lock _gate = new();
    private NpgsqlConnection? _connection;
    private bool _isWaiting;
    private bool _isDisposed;

    /// <summary>Waits for a message, at most <paramref name="longest"/>.</summary>
    /// <exception cref="ObjectDisposedException">The listener was disposed of before.</exception>
    public async Task WaitAsync(TimeSpan longest, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            _isWaiting = true;
        }
        try
        {
            await HearAsync(longest, cancellationToken);
        }
        finally
        {
            lock (_gate)
            {
                _isWaiting = false;
                if (_isDisposed)
                    Close();
            }
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _isDisposed = true;
            if (!_isWaiting)
                Close();
        }
    }

    private async Task HearAsync(TimeSpan longest, CancellationToken cancellationToken)
    {
        try
        {
            // Broken while nobody waited: the keepalive found the server gone.
            if (_connection is { State: not ConnectionState.Open })
                Close();
            var connection = _connection ??= await ListenAsync(cancellationToken);
            await connection.WaitAsync(longest, cancellationToken);
        }
        catch (Exception fault) when (PostgresFaults.IsLost(fault) || PostgresFaults.IsBroken(fault))
        {
            // A standby takes no listeners, and a server may be away: questions tell what is wrong.
            Close();
            await Task.Delay(longest, clock, cancellationToken);
        }
    }

    private void Close()
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
