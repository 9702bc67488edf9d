using System.Data;
using Bot.Search.Domain;

namespace Bot.Search.Storing.Sql;

/// <summary>
/// A frozen view of the store, of one number of the change sequence: every read between <see cref="Freeze"/> and
/// <see cref="Dispose"/> is of that state. Belongs to one question; goes back to be used again when it is disposed.
/// </summary>
internal sealed class StoreSession : IDisposable
{
    private readonly StoreConnection _connection;
    private readonly RowCache _cache;
    private readonly Action<StoreSession> _giveBack;
    private readonly GroupCounters _counters;
    private readonly ChangeRows _changes;
    private readonly ForgottenRows _forgotten;
    private StoreTransaction? _transaction;
    private (long Sequence, int Count) _speakers = (-1, 0);

    /// <param name="connection">Its own.</param>
    /// <param name="cache">Rows that all sessions share.</param>
    /// <param name="damaged">Takes note of damaged rows.</param>
    /// <param name="giveBack">Takes the session when it is disposed, to be used again.</param>
    public StoreSession(StoreConnection connection, RowCache cache, DamagedArticles damaged, Action<StoreSession> giveBack)
    {
        (_connection, _cache, _giveBack) = (connection, cache, giveBack);
        _counters = new GroupCounters(connection);
        _changes = new ChangeRows(connection);
        _forgotten = new ForgottenRows(connection, _counters);
        Rows = new ArticleRows(connection, damaged);
        Catalogue = new CatalogueRows(connection, damaged);
        Utterances = new PieceGroups(connection, _counters);
        Speakers = new SpeakerRows(connection);
    }

    /// <summary>Number of the last change that this view holds; 0 for an empty store.</summary>
    public long Sequence { get; private set; } = -1;

    public ArticleRows Rows { get; }

    public CatalogueRows Catalogue { get; }

    public PieceGroups Utterances { get; }

    public SpeakerRows Speakers { get; }

    public StoreConnection Connection => _connection;

    /// <summary>False when the connection was lost: no more can be read by it.</summary>
    public bool IsAlive => _connection.Inner.State == ConnectionState.Open;

    /// <summary>Names the store for what is derived from it, and the analysis that its groups rest on.</summary>
    public string StoreId => (string)_connection.Scalar("SELECT id FROM store")!;

    /// <summary>A row by its number, which the frozen tables have named; often asked for ones are kept decoded. Null when it is damaged.</summary>
    public ArticleRow? FindRow(long number)
    {
        if (_cache.Find(number) is { } known)
            return known;
        var row = Rows.Find(number);
        if (row is not null)
            _cache.Add(row);
        return row;
    }

    /// <summary>A row for reading once: it is not kept.</summary>
    public ArticleRow? ReadRow(long number) => _cache.Find(number) ?? Rows.Find(number);

    /// <summary>How many named speakers there are.</summary>
    public int CountSpeakers()
    {
        if (_speakers.Sequence != Sequence)
            _speakers = (Sequence, Convert.ToInt32(_connection.Scalar("SELECT count(*) FROM speaker"), null));
        return _speakers.Count;
    }

    public ChangesSince ChangesAfter(long number) => _changes.After(number);

    public IReadOnlyList<GroupMerge> MergesAfter(long number) => _counters.ReadMerged(number);

    public long MarkAt(long number) => _changes.MarkAt(number);

    public long LastForget() => _changes.LastForget();

    /// <summary>What was forgotten on purpose.</summary>
    /// <exception cref="StoreDamageException">It cannot be told.</exception>
    public IReadOnlySet<ArticleId> Forgotten() => _forgotten.Read();

    /// <summary>Freezes the tables as they are now.</summary>
    public void Freeze()
    {
        Release();
        // The first read binds the view, and that is the counter's: everything read later is of the same state.
        _transaction = _connection.BeginReading();
        var sequence = _counters.Last(CounterKind.Change);
        if (sequence != Sequence)
            Speakers.Forget();
        Sequence = sequence;
    }

    public void Dispose()
    {
        Release();
        _giveBack(this);
    }

    /// <summary>Ends the session for good.</summary>
    public void Close()
    {
        Release();
        Rows.Dispose();
        Catalogue.Dispose();
        Utterances.Dispose();
        Speakers.Dispose();
        _changes.Dispose();
        _forgotten.Dispose();
        _counters.Dispose();
        _connection.Dispose();
    }

    private void Release()
    {
        _transaction?.Dispose();
        _transaction = null;
    }
}
