using Bot.Search.Storing.Grouping;

namespace Bot.Search.Storing.Sql;

/// <summary>What the pieces of one article meet in the store, read before they are added, and kept true while they are.</summary>
internal sealed class ExpectedPieces
{
    private readonly Dictionary<long, List<Piece>> _byKey = [];
    private readonly Dictionary<long, Piece> _byUnit = [];

    public void Clear()
    {
        _byKey.Clear();
        _byUnit.Clear();
    }

    /// <summary>These keys will be asked for.</summary>
    public void Expect(IEnumerable<long> keys)
    {
        foreach (var key in keys)
            _byKey[key] = [];
    }

    /// <summary>A key leads to a piece that another has led to before; false when none has.</summary>
    public bool TryMeet(long key, long unit)
    {
        if (!_byUnit.TryGetValue(unit, out var known))
            return false;
        _byKey[key].Add(known);
        return true;
    }

    /// <summary>A key leads to a stored piece; of each key the first <see cref="Grouper.MostPerKey"/>, in order.</summary>
    public void Meet(long key, long unit, PieceWords words, long group)
    {
        var piece = _byUnit[unit] = new Piece(unit, words, group);
        _byKey[key].Add(piece);
    }

    /// <summary>Members that share a key, those that were stored first before others. Null where they have to be asked for.</summary>
    public List<(PieceWords Member, long Group)>? Find(IReadOnlyList<long> keys)
    {
        var found = new List<Piece>();
        foreach (var key in keys)
        {
            if (!_byKey.TryGetValue(key, out var members))
                return null;
            found.AddRange(members);
        }
        return [.. found.Distinct().OrderBy(piece => piece.Unit).Select(piece => (piece.Words, piece.Group))];
    }

    /// <summary>A piece was stored, behind all others.</summary>
    public void Added(long unit, PieceWords words, long group)
    {
        var piece = new Piece(unit, words, group);
        foreach (var key in words.Keys)
        {
            if (!_byKey.TryGetValue(key, out var members) || members.Count >= Grouper.MostPerKey)
                continue;
            members.Add(piece);
            _byUnit[unit] = piece;
        }
    }

    /// <summary>A group became part of another.</summary>
    public void Merge(long from, long into)
    {
        foreach (var piece in _byUnit.Values.Where(piece => piece.Group == from))
            piece.Group = into;
    }

    private sealed class Piece(long unit, PieceWords words, long group)
    {
        public long Unit => unit;

        public PieceWords Words => words;

        public long Group { get; set; } = group;
    }
}
