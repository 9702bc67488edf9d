namespace Bot.Search.Storing.Grouping;

/// <summary>
/// Groups are the connected parts of "is the same as". That relation and the keys depend on the two members alone, so
/// the groups do not depend on the order of arrival; with two exceptions: a key that more than
/// <see cref="MostPerKey"/> members share is looked up for the first of them only, and a group does not fall apart
/// again when the member that held it together is forgotten.
/// </summary>
internal static class Grouper
{
    /// <summary>Members looked at for one key: bounds the cost of a phrase that everybody prints.</summary>
    public const int MostPerKey = 64;

    /// <summary>The group of a new member, made or merged as needed. The caller stores the member afterwards.</summary>
    public static long Assign<TMember>(
        IGroupStore<TMember> store,
        IReadOnlyList<long> keys,
        TMember member,
        Func<TMember, TMember, bool> areSame)
    {
        var groups = new SortedSet<long>();
        foreach (var (other, group) in store.FindByKeys(keys))
        {
            if (!groups.Contains(group) && areSame(member, other))
                groups.Add(group);
        }
        if (groups.Count == 0)
            return store.NewGroup();
        foreach (var group in groups.Skip(1))
            store.Merge(group, groups.Min);
        return groups.Min;
    }
}

/// <summary>Where an engine keeps the members of groups (utterances, origins) and the keys by which they meet.</summary>
internal interface IGroupStore<TMember>
{
    /// <summary>Members that share a key, with their group; about <see cref="Grouper.MostPerKey"/> for each key, the first stored ones.</summary>
    IEnumerable<(TMember Member, long Group)> FindByKeys(IReadOnlyList<long> keys);

    /// <summary>A number that no group has.</summary>
    long NewGroup();

    /// <summary>Makes one group of several: every member of <paramref name="from"/> becomes one of <paramref name="into"/>.</summary>
    void Merge(long from, long into);
}
