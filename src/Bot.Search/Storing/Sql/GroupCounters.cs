
namespace Bot.Search.Storing.Sql;

/// <summary>Numbers of groups and changes, and which group became part of which.</summary>
internal sealed class GroupCounters(StoreConnection connection) : IDisposable
{
    private readonly Statement _read = new(connection, "SELECT last, seal FROM counter WHERE kind = $1", 1);
    private readonly Statement _write = new(connection, "UPDATE counter SET last = $2, seal = $3 WHERE kind = $1", 3);
    private readonly Statement _merge = new(connection, "INSERT INTO merged (kind, old, new, change, seal) VALUES ($1, $2, $3, $4, $5) "
        + "ON CONFLICT (kind, old) DO UPDATE SET new = excluded.new, change = excluded.change, seal = excluded.seal", 5);
    private readonly Statement _merged = new(connection, "SELECT kind, old, new, change, seal FROM merged WHERE change > $1", 1);

    /// <summary>Where counters stand, while nobody else can move them.</summary>
    private readonly Dictionary<CounterKind, long> _held = [];
    private readonly HashSet<CounterKind> _moved = [];

    /// <summary>A transaction that writes has ended: somebody else may move counters, and what was not saved never was.</summary>
    public void Forget()
    {
        _held.Clear();
        _moved.Clear();
    }

    /// <summary>Writes where the counters that were moved stand now: a transaction does it once, at its end.</summary>
    public void Save()
    {
        foreach (var kind in _moved)
            _write.Send((int)kind, _held[kind], Seal.Of((int)kind, _held[kind]));
        _moved.Clear();
    }

    public long Next(CounterKind kind) => Move(kind, 1);

    /// <summary>Moves a counter until <see cref="Forget"/>, for good with <see cref="Save"/>; gives where it stands then.</summary>
    public long Move(CounterKind kind, long by)
    {
        var next = (_held.TryGetValue(kind, out var last) ? last : Last(kind)) + by;
        _held[kind] = next;
        _moved.Add(kind);
        return next;
    }

    /// <exception cref="StoreDamageException">The number is not the one that was written.</exception>
    public long Last(CounterKind kind)
    {
        if (_moved.Contains(kind))
            return _held[kind];
        using var reader = _read.Query((int)kind);
        if (!reader.Read() || Seal.Of((int)kind, reader.GetInt64(0)) != reader.GetInt64(1))
            throw new StoreDamageException("a counter");
        return reader.GetInt64(0);
    }

    public void Merge(CounterKind kind, long from, long into)
    {
        var change = (_held.TryGetValue(CounterKind.Change, out var last) ? last : _held[CounterKind.Change] = Last(CounterKind.Change)) + 1;
        _merge.Send((int)kind, from, into, change, Seal.Of((int)kind, from, into, change));
    }

    /// <summary>The merges of all changes after <paramref name="after"/>.</summary>
    public List<GroupMerge> ReadMerged(long after)
    {
        var merged = new List<GroupMerge>();
        using var reader = _merged.Query(after);
        while (reader.Read())
        {
            var merge = new GroupMerge((CounterKind)reader.GetInt32(0), reader.GetInt64(1), reader.GetInt64(2));
            if (Seal.Of((int)merge.Kind, merge.Old, merge.New, reader.GetInt64(3)) != reader.GetInt64(4))
                throw new StoreDamageException("the list of merged groups");
            merged.Add(merge);
        }
        return merged;
    }

    public void Dispose()
    {
        _read.Dispose();
        _write.Dispose();
        _merge.Dispose();
        _merged.Dispose();
    }
}

/// <summary>A group that became part of another.</summary>
internal readonly record struct GroupMerge(CounterKind Kind, long Old, long New);

/// <summary>What is counted in the table <c>counter</c>; the first two are sorts of group in <c>merged</c>.</summary>
internal enum CounterKind
{
    Utterance = 0,
    Origin = 1,

    /// <summary>The change sequence: counts the transactions that wrote.</summary>
    Change = 2,

    /// <summary>How many ids are noted as forgotten.</summary>
    Forgotten = 3,
}
