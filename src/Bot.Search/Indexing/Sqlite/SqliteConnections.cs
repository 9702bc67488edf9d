using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Bot.Search.Indexing.Sqlite;

/// <summary>Opens the store: one connection that writes, and as many that read as there are questions at once.</summary>
internal sealed class SqliteConnections : IDisposable
{
    /// <summary>Pages that the writing connection keeps in memory, in KiB; the keys of copies and utterances lie all over the file.</summary>
    private const int WriterCache = 24 * 1024;
    private const int ReaderCache = 4 * 1024;
    private const int BusyMilliseconds = 10_000;
    private readonly string _path;
    private readonly ConcurrentBag<ReaderSession> _idle = [];
    private readonly RowCache _cache = new();

    private SqliteConnections(string path, SqliteConnection writer) => (_path, Writer) = (path, writer);

    /// <summary>Belongs to the writer, who holds the gate.</summary>
    public SqliteConnection Writer { get; }

    /// <exception cref="IndexUnusableException">The store cannot be opened.</exception>
    public static SqliteConnections Open(string path)
    {
        try
        {
            var writer = Connect(path, WriterCache);
            writer.Execute("PRAGMA journal_mode = WAL");
            SqliteSchema.Prepare(writer, path);
            return new SqliteConnections(path, writer);
        }
        catch (SqliteException fault)
        {
            throw SqliteFaults.Translate(fault, path);
        }
    }

    /// <summary>A session for one snapshot; <see cref="Return"/> it.</summary>
    public ReaderSession Rent() => _idle.TryTake(out var session) ? session : new ReaderSession(Connect(_path, ReaderCache), _cache);

    public void Return(ReaderSession session) => _idle.Add(session);

    public void Dispose()
    {
        foreach (var session in _idle)
            session.Dispose();
        Writer.Dispose();
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
        // FULL: an acknowledged article survives a power failure too, at the price of one flush a batch.
        connection.Execute($"PRAGMA busy_timeout = {BusyMilliseconds}; PRAGMA synchronous = FULL; PRAGMA cache_size = -{cache}");
        return connection;
    }
}
