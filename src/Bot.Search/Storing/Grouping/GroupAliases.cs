namespace Bot.Search.Storing.Grouping;

/// <summary>Groups that became part of another after something was derived from them. Never changed, only replaced.</summary>
internal sealed class GroupAliases
{
    private readonly Dictionary<long, long> _into;

    private GroupAliases(Dictionary<long, long> into) => _into = into;

    public static GroupAliases None { get; } = new([]);

    /// <summary>The same with further merges.</summary>
    public GroupAliases With(IEnumerable<(long Old, long New)> merges)
    {
        Dictionary<long, long>? into = null;
        foreach (var (old, @new) in merges)
            (into ??= new Dictionary<long, long>(_into))[old] = @new;
        return into is null ? this : new GroupAliases(into);
    }

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
