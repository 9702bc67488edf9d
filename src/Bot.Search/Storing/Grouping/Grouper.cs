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
