namespace Bot.Search.Storing.Sql;

/// <summary>What members of groups meet in the store that are about to be added, read before they are, and kept true while they are.</summary>
/// <param name="mostPerKey">Of each key so many members are known, those that were stored first.</param>
internal sealed class ExpectedMembers<TMember>(int mostPerKey)
{
    private readonly Dictionary<long, List<Known>> _byKey = [];
    private readonly Dictionary<long, Known> _byNumber = [];

    public void Clear()
    {
        _byKey.Clear();
        _byNumber.Clear();
    }

    /// <summary>These keys will be asked for.</summary>
    public void Expect(IEnumerable<long> keys)
    {
        foreach (var key in keys)
            _byKey[key] = [];
    }

    /// <summary>A key leads to a member that another has led to before; false when none has.</summary>
    public bool TryMeet(long key, long number)
    {
        if (!_byNumber.TryGetValue(number, out var known))
            return false;
        _byKey[key].Add(known);
        return true;
    }

    /// <summary>A key leads to a stored member.</summary>
    public void Meet(long key, long number, TMember member, long group)
    {
        var known = _byNumber[number] = new Known(number, member, group);
        _byKey[key].Add(known);
    }

    /// <summary>Members that share a key, those that were stored first before others, each with the smallest key that led to it. Null where they have to be asked for.</summary>
    public IReadOnlyList<(TMember Member, long Group, long Key)>? Find(IReadOnlyList<long> keys)
    {
        var found = new Dictionary<Known, long>();
        foreach (var key in keys)
        {
            if (!_byKey.TryGetValue(key, out var members))
                return null;
            foreach (var member in members)
                found[member] = found.TryGetValue(member, out var other) ? Math.Min(other, key) : key;
        }
        return [.. found.OrderBy(pair => pair.Key.Number).Select(pair => (pair.Key.Member, pair.Key.Group, pair.Value))];
    }

    /// <summary>A member was stored, behind all others.</summary>
    public void Added(long number, TMember member, IReadOnlyList<long> keys, long group)
    {
        var known = new Known(number, member, group);
        foreach (var key in keys)
        {
            if (!_byKey.TryGetValue(key, out var members) || members.Count >= mostPerKey)
                continue;
            members.Add(known);
            _byNumber[number] = known;
        }
    }

    /// <summary>A member was taken out. Where others that are not known may follow in its place, they have to be asked for.</summary>
    public void Removed(long number, IReadOnlyList<long> keys)
    {
        foreach (var key in keys)
        {
            if (!_byKey.TryGetValue(key, out var members))
                continue;
            if (members.Count >= mostPerKey)
                _byKey.Remove(key);
            else
                members.RemoveAll(member => member.Number == number);
        }
        _byNumber.Remove(number);
    }

    /// <summary>A group became part of another.</summary>
    public void Merge(long from, long into)
    {
        foreach (var member in _byNumber.Values.Where(member => member.Group == from))
            member.Group = into;
    }

    private sealed class Known(long number, TMember member, long group)
    {
        public long Number => number;

        public TMember Member => member;

        public long Group { get; set; } = group;
    }
}
