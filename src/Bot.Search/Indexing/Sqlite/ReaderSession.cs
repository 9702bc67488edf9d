using Microsoft.Data.Sqlite;

namespace Bot.Search.Indexing.Sqlite;

/// <summary>A reading connection with its prepared statements; serves one snapshot after another.</summary>
internal sealed class ReaderSession : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly GroupCounters _counters;
    private readonly RowCache _cache;
    private SqliteTransaction? _transaction;
    private long _write = -1;

    public ReaderSession(SqliteConnection connection, RowCache cache)
    {
        _cache = cache;
        _connection = connection;
        _counters = new GroupCounters(connection);
        Rows = new ArticleRows(connection);
        Utterances = new PieceGroups(connection, _counters);
        Speakers = new SpeakerRows(connection);
    }

    public ArticleRows Rows { get; }

    public PieceGroups Utterances { get; }

    public SpeakerRows Speakers { get; }

    public SqliteTransaction? Transaction => _transaction;

    /// <summary>A row by its number, which the frozen tables have named; often asked for ones are kept decoded.</summary>
    public ArticleRow? FindRow(long number)
    {
        if (_cache.Find(number) is { } known)
            return known;
        var row = Rows.Find(_transaction, number);
        if (row is not null)
            _cache.Add(row);
        return row;
    }

    /// <summary>Freezes the tables and says which write they are of.</summary>
    public long Freeze()
    {
        Release();
        _transaction = _connection.BeginTransaction(deferred: true);
        Utterances.Transaction = _transaction;
        var write = _counters.Last(_transaction, GroupCounters.Kind.Write);
        if (write != _write)
            Speakers.Forget();
        return _write = write;
    }

    /// <summary>Lets the tables go on.</summary>
    public void Release()
    {
        _transaction?.Dispose();
        (_transaction, Utterances.Transaction) = (null, null);
    }

    public void Dispose()
    {
        Release();
        Rows.Dispose();
        Utterances.Dispose();
        Speakers.Dispose();
        _counters.Dispose();
        _connection.Dispose();
    }
}
