namespace Bot.Search.Storing.Grouping;

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
