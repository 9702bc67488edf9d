using Microsoft.Data.Sqlite;

namespace Bot.Search.Indexing.Sqlite;

/// <summary>Numbers of groups, and which group became part of which.</summary>
internal sealed class GroupCounters(SqliteConnection connection) : IDisposable
{
    /// <summary>What is counted in the table <c>counter</c>; the first two are sorts of group in <c>merged</c>.</summary>
    internal enum Kind
    {
        Utterance = 0,
        Origin = 1,

        /// <summary>Counts the transactions that wrote.</summary>
        Write = 2,
    }

    private readonly Statement _next = new(connection, "UPDATE counter SET last = last + 1 WHERE kind = $1 RETURNING last", 1);
    private readonly Statement _read = new(connection, "SELECT last FROM counter WHERE kind = $1", 1);
    private readonly Statement _merge = new(connection, "INSERT OR REPLACE INTO merged (kind, old, new) VALUES ($1, $2, $3)", 3);
    private readonly Statement _merged = new(connection, "SELECT old, new FROM merged WHERE kind = $1", 1);

    public long Next(SqliteTransaction transaction, Kind kind)
    {
        using var reader = _next.Query(transaction, (int)kind);
        reader.Read();
        return reader.GetInt64(0);
    }

    public long Last(SqliteTransaction? transaction, Kind kind)
    {
        using var reader = _read.Query(transaction, (int)kind);
        reader.Read();
        return reader.GetInt64(0);
    }

    public void Merge(SqliteTransaction transaction, Kind kind, long from, long into) =>
        _merge.Execute(transaction, (int)kind, from, into);

    public Dictionary<long, long> ReadMerged(SqliteTransaction? transaction, Kind kind)
    {
        var merged = new Dictionary<long, long>();
        using var reader = _merged.Query(transaction, (int)kind);
        while (reader.Read())
            merged[reader.GetInt64(0)] = reader.GetInt64(1);
        return merged;
    }

    public void Dispose()
    {
        _next.Dispose();
        _read.Dispose();
        _merge.Dispose();
        _merged.Dispose();
    }
}
