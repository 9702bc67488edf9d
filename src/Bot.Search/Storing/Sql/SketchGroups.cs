using System.Runtime.InteropServices;
using Bot.Search.Storing.Grouping;

namespace Bot.Search.Storing.Sql;

/// <summary>Articles and the origins they belong to.</summary>
internal sealed class SketchGroups(StoreConnection connection, GroupCounters counters) : IGroupStore<TextSketch>, IDisposable
{
    private readonly Statement _find = new(
        connection,
        $"SELECT s.row, s.origin, s.runs, s.signature, min(k.key) FROM {connection.Dialect.Numbers("$1")} j "
        + "JOIN sketch_key k ON k.key = j.value JOIN sketch s ON s.row = k.row GROUP BY s.row ORDER BY s.row LIMIT $2",
        2);

    private readonly RowInsert _insert = new(
        connection, "sketch", [Column.Number("row"), Column.Number("origin"), Column.Number("runs"), Column.Bytes("signature")]);

    private readonly GroupKeys _keys = new(connection, "sketch_key", "row");

    private readonly Statement _delete = new(connection, "DELETE FROM sketch WHERE row = $1", 1);
    private readonly Statement _move = new(connection, "UPDATE sketch SET origin = $2 WHERE origin = $1", 2);

    public IEnumerable<(TextSketch Member, long Group)> FindByKeys(IReadOnlyList<long> keys)
    {
        var found = new List<(TextSketch, long)>();
        using var reader = _find.Query(connection.Dialect.Array(keys), Grouper.MostPerKey * keys.Count);
        while (reader.Read())
        {
            var signature = MemoryMarshal.Cast<byte, uint>((byte[])reader[3]).ToArray();
            found.Add((new TextSketch(signature, [reader.GetInt64(4)], reader.GetInt32(2)), reader.GetInt64(1)));
        }
        return found;
    }

    public long NewGroup() => counters.Next(CounterKind.Origin);

    public void Merge(long from, long into)
    {
        _move.Send(from, into);
        counters.Merge(CounterKind.Origin, from, into);
    }

    public void Add(long row, TextSketch sketch, long group)
    {
        _insert.Add(row, group, sketch.Runs, MemoryMarshal.AsBytes(sketch.Signature.AsSpan()).ToArray());
        _keys.Add(row, sketch.Keys);
    }

    public void Remove(long row, TextSketch sketch)
    {
        _delete.Send(row);
        _keys.Remove(row, sketch.Keys);
    }

    public void Dispose()
    {
        foreach (var statement in (Statement[])[_find, _delete, _move])
            statement.Dispose();
        _insert.Dispose();
        _keys.Dispose();
    }
}
