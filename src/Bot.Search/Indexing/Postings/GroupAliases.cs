using System.Collections.Frozen;

namespace Bot.Search.Indexing.Postings;

/// <summary>Groups that became part of another after they were written into a segment.</summary>
internal sealed class GroupAliases(IReadOnlyDictionary<long, long> into)
{
    private readonly FrozenDictionary<long, long> _into = into.ToFrozenDictionary();

    public static GroupAliases None { get; } = new(new Dictionary<long, long>());

    public int Count => _into.Count;

    /// <summary>The group that a group is part of now.</summary>
    public long Resolve(long group)
    {
        if (_into.Count == 0)
            return group;
        while (_into.TryGetValue(group, out var next))
            group = next;
        return group;
    }
}
