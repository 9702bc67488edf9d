using Bot.Search.Analyzing;
using Bot.Search.Domain;
using Microsoft.Data.Sqlite;

namespace Bot.Search.Storing.Sqlite;

/// <summary>Writes transactions, each with the next number of the change sequence. Used by one caller at a time.</summary>
internal sealed class StoreCommits : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly RowCache? _cache;
    /// <summary>Bytes up to which the file is written anew after something was forgotten: about a second.</summary>
    private const long MostPacked = 64L << 20;

    private long _own = -1;
    private bool _isToBePacked;

    /// <param name="connection">To write by.</param>
    /// <param name="cache">Takes the rows that were just written, for whoever follows; null for none.</param>
    /// <param name="analyzer">Gives the words that groups are made by.</param>
    /// <param name="damaged">Takes note of damaged rows.</param>
    public StoreCommits(SqliteConnection connection, RowCache? cache, ITermAnalyzer analyzer, DamagedArticles damaged)
    {
        (_connection, _cache) = (connection, cache);
        Writer = new ArticleWriter(connection, analyzer, damaged);
    }

    public ArticleWriter Writer { get; }

    /// <summary>Runs <paramref name="write"/> in a transaction; what it gives is whether it is to be committed, and comes back.</summary>
    public bool Commit(Func<ArticleWriter, SqliteTransaction, StoreChange, bool> write)
    {
        var change = new StoreChange();
        using var transaction = _connection.BeginTransaction(deferred: false);
        try
        {
            // Another process may have written names since, and what a failed attempt remembered never was.
            Writer.Begin(transaction, Writer.Counters.Last(transaction, CounterKind.Change) != _own);
            _own = -1;
            if (!write(Writer, transaction, change))
                return false;
            var number = Writer.Counters.Next(transaction, CounterKind.Change);
            Writer.Changes.Add(transaction, number, change);
            transaction.Commit();
            _own = number;
        }
        finally
        {
            Writer.End();
        }
        foreach (var row in change.Added)
            _cache?.Add(row);
        return true;
    }

    /// <summary>
    /// Takes an article out for good and notes that it is to stay out, in one transaction: its words are overwritten.
    /// False when nothing is stored; the note is taken all the same when it was known as forgotten before.
    /// </summary>
    public bool Forget(ArticleId id, IReadOnlyCollection<ArticleId> marks)
    {
        // An unreadable list must stop this before anything is lost.
        Writer.Forgotten.Read(null);
        try
        {
            return Commit((writer, transaction, change) =>
            {
                change.Forgets = true;
                foreach (var mark in marks)
                    writer.Forgotten.Add(transaction, mark);
                return _isToBePacked = writer.Remove(transaction, id, change);
            });
        }
        finally
        {
            _cache?.Clear();
            TryEmptyLog();
        }
    }

    /// <summary>Moves the log into the file and cuts it off; false while somebody still reads from it.</summary>
    public bool TryEmptyLog()
    {
        // It would wait for readers as long as a writer waits for another, and nobody could write meanwhile.
        _connection.Execute("PRAGMA busy_timeout = 0");
        try
        {
            if (!TryPack())
                return false;
            using var command = _connection.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            using var reader = command.ExecuteReader();
            return reader.Read() && reader.GetInt32(0) == 0;
        }
        finally
        {
            _connection.Execute(SqliteConnections.BusyTimeout);
        }
    }

    /// <summary>
    /// Overwritten rows are gone, but pages that were merged may keep bytes of them in their gaps. Writing the file anew leaves
    /// none; a large store would be held for too long. False while somebody else is at work.
    /// </summary>
    private bool TryPack()
    {
        if (!_isToBePacked)
            return true;
        try
        {
            if (Convert.ToInt64(_connection.Scalar("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"), null) <= MostPacked)
                _connection.Execute("VACUUM");
            _isToBePacked = false;
            return true;
        }
        catch (SqliteException fault) when (SqliteFaults.IsBusy(fault))
        {
            return false;
        }
    }

    /// <summary>A write that reaches the disk and changes nothing that anybody asks for.</summary>
    public void Probe()
    {
        using var transaction = _connection.BeginTransaction(deferred: false);
        _connection.Execute("CREATE TABLE IF NOT EXISTS probe (at INTEGER)", transaction);
        _connection.Execute("DELETE FROM probe", transaction);
        _connection.Execute("INSERT INTO probe (at) VALUES (unixepoch())", transaction);
        transaction.Commit();
    }

    public void Dispose() => Writer.Dispose();
}
