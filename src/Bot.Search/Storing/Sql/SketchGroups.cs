using System.Data.Common;
using System.Runtime.InteropServices;
using Bot.Search.Storing.Grouping;

namespace Bot.Search.Storing.Sql;

/// <summary>Articles and the origins they belong to.</summary>
internal sealed class SketchGroups(StoreConnection connection, GroupCounters counters) : IGroupStore<TextSketch>, IDisposable
{
    /// <summary>Sketches that are looked at for those of one article.</summary>
    private const int Most = Grouper.MostPerKey * ArticleSketch.KeysEach;

    private readonly Statement _find = new(
        connection,
        $"SELECT s.row, s.origin, s.runs, s.signature, min(k.key) FROM {connection.Dialect.Numbers("$1")} j "
        + "JOIN sketch_key k ON k.key = j.value JOIN sketch s ON s.row = k.row GROUP BY s.row ORDER BY s.row LIMIT $2",
        2);

    /// <summary>What several keys meet, in one way there and back; null where that is not worth it. Of no key more can be looked at.</summary>
    private readonly Statement? _findAll = connection.Dialect.FirstMembers("sketch_key", "row", Most) is { } first
        ? new(connection, $"SELECT f.value, s.row, s.origin, s.runs, s.signature FROM {first} f JOIN sketch s ON s.row = f.member", 1)
        : null;

    private readonly RowInsert _insert = new(
        connection, "sketch", [Column.Number("row"), Column.Number("origin"), Column.Number("runs"), Column.Bytes("signature")]);

    private readonly GroupKeys _keys = new(connection, "sketch_key", "row");

    private readonly Statement _delete = new(connection, "DELETE FROM sketch WHERE row = $1", 1);
    private readonly Statement _move = new(connection, "UPDATE sketch SET origin = $2 WHERE origin = $1", 2);

    private readonly ExpectedMembers<TextSketch> _expected = new(Most);

    /// <summary>These sketches will be asked for and added: where that is worth it, what they meet is read in one go.</summary>
    public void Expect(IEnumerable<TextSketch> sketches)
    {
        _expected.Clear();
        if (_findAll is null)
            return;
        var keys = sketches.SelectMany(sketch => sketch.Keys).Distinct().ToArray();
        _expected.Expect(keys);
        using var reader = _findAll.Query(connection.Dialect.Array(keys));
        while (reader.Read())
        {
            if (!_expected.TryMeet(reader.GetInt64(0), reader.GetInt64(1)))
                _expected.Meet(reader.GetInt64(0), reader.GetInt64(1), new TextSketch(SignatureOf(reader, 4), [], reader.GetInt32(3)), reader.GetInt64(2));
        }
    }

    public IEnumerable<(TextSketch Member, long Group)> FindByKeys(IReadOnlyList<long> keys)
    {
        if (_expected.Find(keys) is { } expected)
            return expected.Take(Grouper.MostPerKey * keys.Count).Select(member => (member.Member with { Keys = [member.Key] }, member.Group));
        var found = new List<(TextSketch, long)>();
        using var reader = _find.Query(connection.Dialect.Array(keys), Grouper.MostPerKey * keys.Count);
        while (reader.Read())
        {
            found.Add((new TextSketch(SignatureOf(reader, 3), [reader.GetInt64(4)], reader.GetInt32(2)), reader.GetInt64(1)));
        }
        return found;
    }

    /// <summary>A transaction has ended: somebody else may write, and what was expected is true no more.</summary>
    public void EndWriting() => _expected.Clear();

    public long NewGroup() => counters.Next(CounterKind.Origin);

    public void Merge(long from, long into)
    {
        _move.Send(from, into);
        _expected.Merge(from, into);
        counters.Merge(CounterKind.Origin, from, into);
    }

    public void Add(long row, TextSketch sketch, long group)
    {
        _insert.Add(row, group, sketch.Runs, MemoryMarshal.AsBytes(sketch.Signature.AsSpan()).ToArray());
        _keys.Add(row, sketch.Keys);
        _expected.Added(row, sketch, sketch.Keys, group);
    }

    public void Remove(long row, TextSketch sketch)
    {
        _expected.Removed(row, sketch.Keys);
        _delete.Send(row);
        _keys.Remove(row, sketch.Keys);
    }

    public void Dispose()
    {
        foreach (var statement in (Statement[])[_find, _delete, _move])
            statement.Dispose();
        _findAll?.Dispose();
        _insert.Dispose();
        _keys.Dispose();
    }

    private static uint[] SignatureOf(DbDataReader reader, int column) => MemoryMarshal.Cast<byte, uint>((byte[])reader[column]).ToArray();
}
