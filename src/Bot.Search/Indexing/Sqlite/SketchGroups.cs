using System.Runtime.InteropServices;
using Bot.Search.Indexing.Grouping;
using Bot.Search.Indexing.Origins;
using Microsoft.Data.Sqlite;

namespace Bot.Search.Indexing.Sqlite;

/// <summary>Articles and the origins they belong to.</summary>
internal sealed class SketchGroups(SqliteConnection connection, GroupCounters counters) : IGroupStore<TextSketch>, IDisposable
{
    private readonly Statement _find = new(
        connection,
        "SELECT s.row, s.origin, s.runs, s.signature FROM sketch s "
        + "JOIN (SELECT row FROM sketch_key WHERE key = $1 ORDER BY row LIMIT $2) k ON k.row = s.row",
        2);

    private readonly Statement _insert = new(connection, "INSERT INTO sketch (row, origin, runs, signature) VALUES ($1, $2, $3, $4)", 4);
    private readonly Statement _insertKey = new(connection, "INSERT OR IGNORE INTO sketch_key (key, row) VALUES ($1, $2)", 2);
    private readonly Statement _delete = new(connection, "DELETE FROM sketch WHERE row = $1", 1);
    private readonly Statement _deleteKey = new(connection, "DELETE FROM sketch_key WHERE key = $1 AND row = $2", 2);
    private readonly Statement _move = new(connection, "UPDATE sketch SET origin = $2 WHERE origin = $1", 2);

    /// <summary>The transaction that writes happen in; set by the writer.</summary>
    public SqliteTransaction? Transaction { get; set; }

    public IEnumerable<(TextSketch Member, long Group)> FindByKeys(IReadOnlyList<long> keys, int limit)
    {
        var seen = new HashSet<long>();
        var found = new List<(TextSketch, long)>();
        foreach (var key in keys)
        {
            using var reader = _find.Query(Transaction, key, limit);
            while (reader.Read())
            {
                if (!seen.Add(reader.GetInt64(0)))
                    continue;
                var signature = MemoryMarshal.Cast<byte, uint>((byte[])reader[3]).ToArray();
                found.Add((new TextSketch(signature, [key], reader.GetInt32(2)), reader.GetInt64(1)));
            }
        }
        return found;
    }

    public long NewGroup() => counters.Next(Transaction!, GroupCounters.Kind.Origin);

    public void Merge(long from, long into)
    {
        _move.Execute(Transaction, from, into);
        counters.Merge(Transaction!, GroupCounters.Kind.Origin, from, into);
    }

    public void Add(long row, TextSketch sketch, long group)
    {
        _insert.Execute(Transaction, row, group, sketch.Runs, MemoryMarshal.AsBytes(sketch.Signature.AsSpan()).ToArray());
        foreach (var key in sketch.Keys)
            _insertKey.Execute(Transaction, key, row);
    }

    public void Remove(long row, TextSketch sketch)
    {
        _delete.Execute(Transaction, row);
        foreach (var key in sketch.Keys)
            _deleteKey.Execute(Transaction, key, row);
    }

    public void Dispose()
    {
        foreach (var statement in (Statement[])[_find, _insert, _insertKey, _delete, _deleteKey, _move])
            statement.Dispose();
    }
}
