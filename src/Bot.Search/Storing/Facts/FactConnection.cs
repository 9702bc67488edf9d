using Bot.Search.Storing.Sql;
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

    private readonly SemaphoreSlim _gate = new(1, 1);
    private StoreConnection? _connection;
    private volatile bool _isClosed;

    /// <exception cref="FactsUnusableException">The store cannot be opened, read or written.</exception>
    public async Task<TResult> UseAsync<TResult>(Func<StoreConnection, TResult> use, CancellationToken cancellationToken)
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

    private StoreConnection Open()
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
            var store = new StoreConnection(connection, SqliteDialect.Instance);
            store.Execute($"PRAGMA busy_timeout = {BusySeconds * 1000}; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL");
            store.Execute(StoreSchema.Facts(SqliteDialect.Instance));
            return store;
        }
        catch (SqliteException)
        {
            connection.Dispose();
            throw;
        }
    }
}
