using System.Globalization;
using Bot.Search.Storing.Sql;
using Microsoft.Data.Sqlite;

namespace Bot.Search.Storing.Sqlite;

/// <summary>Connections to a store in one file.</summary>
internal sealed class SqliteConnections(string path, StoreConnection writer, bool isReadOnly, DamagedArticles damaged, TemporaryCopy? copy)
    : OpenStore(writer, damaged)
{
    /// <summary>Pages that the writing connection keeps in memory, in KiB; the keys of copies and utterances lie all over the file.</summary>
    private const int WriterCache = 24 * 1024;
    private const int ReaderCache = 3 * 1024;

    /// <summary>Bytes up to which the file is written anew after something was forgotten: about a second.</summary>
    private const long MostPacked = 64L << 20;

    /// <summary>How long a writer waits for another, in milliseconds.</summary>
    private const string BusyTimeout = "PRAGMA busy_timeout = 10000";

    public override bool IsReadOnly => isReadOnly;

    /// <summary>Moves the log into the file and cuts it off.</summary>
    public override bool TryEmpty(bool mayHoldWords)
    {
        // It would wait for readers as long as a writer waits for another, and nobody could write meanwhile.
        Writer.Execute("PRAGMA busy_timeout = 0");
        try
        {
            if (mayHoldWords && !TryPack())
                return false;
            using var command = Writer.CreateCommand("PRAGMA wal_checkpoint(TRUNCATE)");
            using var reader = command.ExecuteReader();
            return reader.Read() && reader.GetInt32(0) == 0;
        }
        finally
        {
            Writer.Execute(BusyTimeout);
        }
    }

    protected override StoreConnection ConnectReader() => isReadOnly ? ConnectReadOnly(path) : Connect(path, ReaderCache);

    protected override void End() => copy?.Dispose();

    /// <summary>
    /// Overwritten rows are gone, but pages that were merged may keep bytes of them in their gaps. Writing the file anew leaves
    /// none; a large store would be held for too long. False while somebody else is at work.
    /// </summary>
    private bool TryPack()
    {
        try
        {
            if (Convert.ToInt64(Writer.Scalar("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"), CultureInfo.InvariantCulture) <= MostPacked)
                Writer.Execute("VACUUM");
            return true;
        }
        catch (SqliteException fault) when (SqliteFaults.IsBusy(fault))
        {
            return false;
        }
    }

    public static StoreConnection Connect(string path) => Connect(path, WriterCache);

    /// <summary>To a file that nobody writes: https://www.sqlite.org/uri.html#uriimmutable.</summary>
    public static StoreConnection ConnectReadOnly(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = $"file:{Uri.EscapeDataString(path)}?immutable=1",
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
        }.ConnectionString);
        connection.Open();
        var store = new StoreConnection(connection, SqliteDialect.Instance);
        store.Execute($"PRAGMA cache_size = -{ReaderCache}");
        return store;
    }

    private static StoreConnection Connect(string path, int cache)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadWriteCreate,
            Pooling = false,
        }.ConnectionString);
        connection.Open();
        var store = new StoreConnection(connection, SqliteDialect.Instance);
        // FULL: an acknowledged article survives a power failure too, at the price of one flush a batch. Secure delete not
        // only where something is forgotten: a page that is split or given up keeps copies of its rows else, and nobody
        // finds these again when one of the rows is forgotten later (https://www.sqlite.org/pragma.html#pragma_secure_delete).
        store.Execute($"{BusyTimeout}; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA cache_size = -{cache}");
        return store;
    }
}
