using Bot.Search.Storing.Grouping;

namespace Bot.Search.Storing.Sql;

/// <summary>What the pieces of one article meet in the store, read before they are added, and kept true while they are.</summary>
internal sealed class ExpectedPieces
{
    private readonly Dictionary<IReadOnlyList<long>, List<(PieceWords Member, long Group)>> _met = new(ReferenceEqualityComparer.Instance);
    private readonly List<(PieceWords Member, long Group)> _added = [];

    public void Clear()
    {
        _met.Clear();
        _added.Clear();
    }

    /// <param name="keys">Of the piece that will be asked for, this very list.</param>
    /// <param name="met">Stored pieces that share one of them, the first stored ones of each.</param>
    public void Add(IReadOnlyList<long> keys, List<(PieceWords Member, long Group)> met) => _met[keys] = met;

    /// <summary>
    /// Members that share a key: those of before, then those added since. Null where they have to be asked for, also when there are so
    /// many that those added since may come too late (<see cref="Grouper.MostPerKey"/>).
    /// </summary>
    public IEnumerable<(PieceWords Member, long Group)>? Find(IReadOnlyList<long> keys) =>
        _met.TryGetValue(keys, out var met) && met.Count + _added.Count < Grouper.MostPerKey
            ? [.. met, .. _added.Where(added => added.Member.Keys.Any(keys.Contains))]
            : null;

    /// <summary>A piece was stored.</summary>
    public void Added(PieceWords piece, long group)
    {
        if (_met.Count > 0)
            _added.Add((piece, group));
    }

    /// <summary>A group became part of another.</summary>
    public void Merge(long from, long into)
    {
        foreach (var members in _met.Values.Append(_added))
        {
            for (var at = 0; at < members.Count; at++)
            {
                if (members[at].Group == from)
                    members[at] = (members[at].Member, into);
            }
        }
    }
}
