using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Bot.Search.Storing.Sqlite;

/// <summary>Connections to an opened store: one that writes, and as many that read as there are questions at once.</summary>
internal sealed class SqliteConnections(string path, SqliteConnection writer, bool isReadOnly, DamagedArticles damaged, TemporaryCopy? copy) : IDisposable
{
    /// <summary>Pages that the writing connection keeps in memory, in KiB; the keys of copies and utterances lie all over the file.</summary>
    private const int WriterCache = 24 * 1024;
    private const int ReaderCache = 3 * 1024;

    /// <summary>How long a writer waits for another, in milliseconds.</summary>
    public const string BusyTimeout = "PRAGMA busy_timeout = 10000";

    private readonly ConcurrentBag<StoreSession> _idle = [];

    public RowCache Cache { get; } = new();

    /// <summary>Belongs to the writer, who holds the gate; of a store that is read only it reads.</summary>
    public SqliteConnection Writer => writer;

    public bool IsReadOnly => isReadOnly;

    /// <summary>A session for one view; disposing it brings it back.</summary>
    public StoreSession Rent() => _idle.TryTake(out var session)
        ? session
        : new StoreSession(isReadOnly ? ConnectReadOnly(path) : Connect(path, ReaderCache), Cache, damaged, _idle.Add);

    public void Dispose()
    {
        while (_idle.TryTake(out var session))
            session.Close();
        writer.Dispose();
        copy?.Dispose();
    }

    public static SqliteConnection Connect(string path) => Connect(path, WriterCache);

    /// <summary>To a file that nobody writes: https://www.sqlite.org/uri.html#uriimmutable.</summary>
    public static SqliteConnection ConnectReadOnly(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = $"file:{Uri.EscapeDataString(path)}?immutable=1",
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
        }.ConnectionString);
        connection.Open();
        connection.Execute($"PRAGMA cache_size = -{ReaderCache}");
        return connection;
    }

    private static SqliteConnection Connect(string path, int cache)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadWriteCreate,
            Pooling = false,
        }.ConnectionString);
        connection.Open();
        // FULL: an acknowledged article survives a power failure too, at the price of one flush a batch. Secure delete not
        // only where something is forgotten: a page that is split or given up keeps copies of its rows else, and nobody
        // finds these again when one of the rows is forgotten later (https://www.sqlite.org/pragma.html#pragma_secure_delete).
        connection.Execute($"{BusyTimeout}; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA cache_size = -{cache}");
        return connection;
    }
}
