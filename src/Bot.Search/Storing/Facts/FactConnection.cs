using Bot.Search.Storing.Sqlite;
using Microsoft.Data.Sqlite;

namespace Bot.Search.Storing.Facts;

/// <summary>
/// A connection of the facts' own to the store, opened at its first use and used by one at a time. It makes its own
/// table and touches nothing else in the file: neither other tables nor the number of their schema.
/// </summary>
internal sealed class FactConnection(string path, ICoverageStore? coverage) : IDisposable
{
    /// <summary>How long another writer is waited for, of this process or of another.</summary>
    private const int BusySeconds = 10;

    // Expiry in milliseconds since 1970, as the clock's own.
    private const string Tables = """
        CREATE TABLE IF NOT EXISTS fact (
            kind TEXT NOT NULL,
            key TEXT NOT NULL,
            value TEXT NOT NULL,
            expires INTEGER,
            PRIMARY KEY (kind, key)
        ) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS fact_expires ON fact (expires) WHERE expires IS NOT NULL;
        """;

    private readonly SemaphoreSlim _gate = new(1, 1);
    private SqliteConnection? _connection;
    private volatile bool _isClosed;

    /// <exception cref="FactsUnusableException">The store cannot be opened, read or written.</exception>
    public async Task<TResult> UseAsync<TResult>(Func<SqliteConnection, TResult> use, CancellationToken cancellationToken)
    {
        if (!await _gate.WaitAsync(TimeSpan.FromSeconds(BusySeconds), cancellationToken))
            throw FactFaults.Translate(new TimeoutException(), path);
        try
        {
            ObjectDisposedException.ThrowIf(_isClosed, this);
            if (_connection is null && coverage is not null)
                (await coverage.OpenAsync(cancellationToken)).Dispose();
            return use(_connection ??= Open());
        }
        catch (CoverageUnusableException fault)
        {
            throw new FactsUnusableException(fault.Message, fault);
        }
        catch (Exception fault) when (fault is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw FactFaults.Translate(fault, path);
        }
        finally
        {
            _gate.Release();
            if (_isClosed)
                TryClose();
        }
    }

    public void Dispose()
    {
        _isClosed = true;
        TryClose();
    }

    // Whoever is at work closes it afterwards.
    private void TryClose()
    {
        if (!_gate.Wait(TimeSpan.Zero, CancellationToken.None))
            return;
        _connection?.Dispose();
        _connection = null;
        _gate.Release();
    }

    private SqliteConnection Open()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadWriteCreate,
            Pooling = false,
            DefaultTimeout = BusySeconds,
        }.ConnectionString);
        try
        {
            connection.Open();
            // NORMAL: a crash of the program loses nothing; a power failure may cost the last moments, never the file.
            Execute(connection, $"PRAGMA busy_timeout = {BusySeconds * 1000}; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL");
            Execute(connection, Tables);
            return connection;
        }
        catch (SqliteException)
        {
            connection.Dispose();
            throw;
        }
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
