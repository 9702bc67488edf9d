using Bot.Search.Storing.Grouping;

namespace Bot.Testing.Oracle;

/// <summary>Members of groups by their keys.</summary>
internal sealed class DictionaryGroups<TMember> : IGroupStore<TMember>
    where TMember : class
{
    private readonly Dictionary<long, List<(TMember Member, long Group)>> _members = [];
    private readonly Dictionary<long, long> _aliases = [];
    private long _last;

    public IReadOnlyDictionary<long, long> Aliases => _aliases;

    public IEnumerable<(TMember Member, long Group)> FindByKeys(IReadOnlyList<long> keys)
    {
        foreach (var key in keys)
        {
            foreach (var (member, group) in _members.GetValueOrDefault(key, []).Take(Grouper.MostPerKey))
                yield return (member, Resolve(group));
        }
    }

    public long NewGroup() => ++_last;

    public void Merge(long from, long into) => _aliases[from] = into;

    public void Add(IReadOnlyList<long> keys, TMember member, long group)
    {
        foreach (var key in keys)
        {
            if (!_members.TryGetValue(key, out var members))
                _members[key] = members = [];
            members.Add((member, group));
        }
    }

    public void Remove(IReadOnlyList<long> keys, TMember member)
    {
        foreach (var key in keys)
            _members.GetValueOrDefault(key)?.RemoveAll(entry => ReferenceEquals(entry.Member, member));
    }

    private long Resolve(long group)
    {
        while (_aliases.TryGetValue(group, out var into))
            group = into;
        return group;
    }
}
