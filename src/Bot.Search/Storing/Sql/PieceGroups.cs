using System.Data.Common;
using System.Runtime.InteropServices;
using Bot.Search.Domain;
using Bot.Search.Storing.Grouping;

namespace Bot.Search.Storing.Sql;

/// <summary>Pieces and the utterances they belong to.</summary>
internal sealed class PieceGroups(StoreConnection connection, GroupCounters counters) : IGroupStore<PieceWords>, IDisposable
{
    private readonly Statement _find = new(
        connection,
        "SELECT p.unit, p.utterance, p.speaker, p.negations, p.words, p.seal FROM piece p WHERE p.unit IN ("
        + string.Join(" UNION ", Enumerable.Range(1, PieceSketch.KeysEach).Select(key => $"SELECT unit FROM (SELECT unit FROM piece_key WHERE key = ${key} ORDER BY unit LIMIT {Grouper.MostPerKey}) AS k{key}"))
        + ") ORDER BY p.unit",
        PieceSketch.KeysEach);

    /// <summary>What several keys meet, in one way there and back; null where that is not worth it.</summary>
    private readonly Statement? _findAll = connection.Dialect.FirstMembers("piece_key", "unit", Grouper.MostPerKey) is { } first
        ? new(connection, $"SELECT p.unit, p.utterance, p.speaker, p.negations, p.words, p.seal, f.value FROM {first} f JOIN piece p ON p.unit = f.member", 1)
        : null;

    private readonly RowInsert _insert = new(
        connection,
        "piece",
        [Column.Number("unit"), Column.Number("utterance"), Column.Text("speaker"), Column.Number("negations"), Column.Bytes("words"), Column.Number("seal")]);

    private readonly GroupKeys _keys = new(connection, "piece_key", "unit");

    private readonly Statement _delete = new(connection, "DELETE FROM piece WHERE unit = $1", 1);
    private readonly Statement _deleteRow = new(connection, "DELETE FROM piece WHERE unit BETWEEN $1 AND $2", 2);
    private readonly Statement _ofGroup = new(connection, "SELECT unit, utterance, speaker, negations, words, seal FROM piece WHERE utterance = $1", 1);
    private readonly Statement _move = new(connection, "UPDATE piece SET utterance = $2, seal = $3 WHERE unit = $1", 3);
    private readonly RowInsert _addSentence = new(connection, "sentence", [Column.Number("utterance"), Column.Number("unit")], "ON CONFLICT DO NOTHING");
    private readonly Statement _deleteSentence = new(connection, "DELETE FROM sentence WHERE utterance = $1 AND unit = $2", 2);
    private readonly Statement _members = new(connection, MembersOf("piece"), 1);
    private readonly Statement _sentences = new(connection, MembersOf("sentence"), 1);
    private readonly Statement _ofUnit = new(connection, "SELECT utterance FROM piece WHERE unit = $1", 1);
    private readonly Statement _ofRow = new(connection, "SELECT unit, utterance FROM piece WHERE unit BETWEEN $1 AND $2", 2);

    private readonly ExpectedMembers<PieceWords> _expected = new(Grouper.MostPerKey);

    /// <summary>These pieces will be asked for and added: where that is worth it, what they meet is read in one go.</summary>
    public void Expect(IEnumerable<PieceWords> pieces)
    {
        _expected.Clear();
        if (_findAll is null)
            return;
        var keys = pieces.SelectMany(piece => piece.Keys).Distinct().ToArray();
        if (keys.Length == 0)
            return;
        _expected.Expect(keys);
        using var reader = _findAll.Query(connection.Dialect.Array(keys));
        while (reader.Read())
        {
            if (!_expected.TryMeet(reader.GetInt64(6), reader.GetInt64(0)))
                _expected.Meet(reader.GetInt64(6), reader.GetInt64(0), Prove(reader), reader.GetInt64(1));
        }
    }

    public IEnumerable<(PieceWords Member, long Group)> FindByKeys(IReadOnlyList<long> keys)
    {
        if (_expected.Find(keys) is { } expected)
            return expected.Select(member => (member.Member, member.Group));
        using var reader = _find.Query(ValuesOf(keys));
        return ReadMembers(reader);
    }

    /// <summary>A transaction has ended: somebody else may write, and what was expected is true no more.</summary>
    public void EndWriting() => _expected.Clear();

    public long NewGroup() => counters.Next(CounterKind.Utterance);

    public void Merge(long from, long into)
    {
        foreach (var (unit, seal) in SealsIn(from, into))
            _move.Send(unit, into, seal);
        _expected.Merge(from, into);
        counters.Merge(CounterKind.Utterance, from, into);
    }

    public void Add(long unit, PieceWords piece, long group)
    {
        var words = MemoryMarshal.AsBytes(piece.Words.AsSpan()).ToArray();
        var speaker = SpeakerText.Write(piece.Speaker);
        _insert.Add(unit, group, speaker, piece.Negations, words, Seal.Of(unit, group, speaker, piece.Negations, words));
        _keys.Add(unit, piece.Keys);
        _expected.Added(unit, piece, piece.Keys, group);
    }

    public void Remove(long unit, PieceWords piece)
    {
        _expected.Removed(unit, piece.Keys);
        _delete.Send(unit);
        _keys.Remove(unit, piece.Keys);
    }

    /// <summary>Takes out the pieces of a row whose words cannot be read any more; their keys stay and lead nowhere.</summary>
    public void RemoveRow(long row)
    {
        _expected.Clear();
        _deleteRow.Send(PassageNumber.Of(row, 0), PassageNumber.Of(row + 1, 0) - 1);
    }

    /// <summary>Notes a sentence without a quote under the group of its words.</summary>
    public void AddSentence(long unit, long group) => _addSentence.Add(group, unit);

    public void RemoveSentence(long unit, long group) => _deleteSentence.Send(group, unit);

    /// <summary>Units of an utterance, oldest publication first (without a date last), then by article, version and unit.</summary>
    public List<UtteranceMember> MembersOf(long utterance)
    {
        var members = new List<UtteranceMember>();
        using var reader = (utterance < 0 ? _sentences : _members).Query(utterance);
        while (reader.Read())
        {
            members.Add(new UtteranceMember(
                reader.GetInt64(0),
                reader.GetString(1),
                PublishedAt.Parse(reader.IsDBNull(2) ? null : reader.GetString(2)),
                !reader.IsDBNull(3)));
        }
        return members;
    }

    /// <summary>Utterance of a piece; null when it is not stored.</summary>
    public long? UtteranceOf(long unit)
    {
        using var reader = _ofUnit.Query(unit);
        return reader.Read() ? reader.GetInt64(0) : null;
    }

    /// <summary>Utterance of each stored piece of an article, by ordinal.</summary>
    public Dictionary<int, long> UtterancesOf(long row)
    {
        var utterances = new Dictionary<int, long>();
        using var reader = _ofRow.Query(PassageNumber.Of(row, 0), PassageNumber.Of(row + 1, 0) - 1);
        while (reader.Read())
            utterances[PassageNumber.OrdinalOf(reader.GetInt64(0))] = reader.GetInt64(1);
        return utterances;
    }

    public void Dispose()
    {
        foreach (var statement in (Statement[])[_find, _delete, _deleteRow, _ofGroup, _move, _ofRow, _ofUnit, _deleteSentence, _members, _sentences])
            statement.Dispose();
        _findAll?.Dispose();
        _insert.Dispose();
        _addSentence.Dispose();
        _keys.Dispose();
    }

    /// <summary>The seals that the pieces of a group have in another.</summary>
    private List<(long Unit, long Seal)> SealsIn(long group, long other)
    {
        var seals = new List<(long, long)>();
        using var reader = _ofGroup.Query(group);
        while (reader.Read())
        {
            Prove(reader);
            seals.Add((reader.GetInt64(0), SealOf(reader, other)));
        }
        return seals;
    }

    private static long SealOf(DbDataReader reader, long utterance) =>
        Seal.Of(reader.GetInt64(0), utterance, reader.IsDBNull(2) ? null : reader.GetString(2), reader.GetInt32(3), (byte[])reader[4]);

    /// <exception cref="StoreDamageException">The row is not as it was written.</exception>
    private static PieceWords Prove(DbDataReader reader)
    {
        if (SealOf(reader, reader.GetInt64(1)) != reader.GetInt64(5))
            throw new StoreDamageException("the groups of equal words");
        return Read(reader);
    }

    private static string MembersOf(string table) =>
        $"SELECT u.unit, a.outlet, a.published, a.removed FROM {table} u JOIN article a ON a.row = u.unit >> {PassageNumber.OrdinalBits} "
        + "WHERE u.utterance = $1 ORDER BY a.day IS NULL, a.day, a.id, a.version, u.unit";

    private static List<(PieceWords Member, long Group)> ReadMembers(DbDataReader reader)
    {
        var found = new List<(PieceWords, long)>();
        while (reader.Read())
        {
            found.Add((Prove(reader), reader.GetInt64(1)));
        }
        return found;
    }

    private static object?[] ValuesOf(IReadOnlyList<long> keys) => [KeyAt(keys, 0), KeyAt(keys, 1), KeyAt(keys, 2), KeyAt(keys, 3)];

    private static object? KeyAt(IReadOnlyList<long> keys, int index) => index < keys.Count ? keys[index] : null;

    private static PieceWords Read(DbDataReader reader)
    {
        var words = MemoryMarshal.Cast<byte, int>((byte[])reader[4]).ToArray();
        var speaker = SpeakerText.Read(reader.IsDBNull(2) ? null : reader.GetString(2));
        return new PieceWords(words, reader.GetInt32(3), [], speaker);
    }
}

/// <summary>A unit of an utterance, with what filters ask about its article.</summary>
internal sealed record UtteranceMember(long Unit, string Outlet, PublishedAt? Published, bool IsRemoved);
