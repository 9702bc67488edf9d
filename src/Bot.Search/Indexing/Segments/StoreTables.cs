using Bot.Search.Storing.Grouping;
using Bot.Search.Storing.Sql;

namespace Bot.Search.Indexing.Segments;

/// <summary>What the answers need of the store at once: its articles, and which groups became part of which. Follows the change sequence.</summary>
internal sealed record StoreTables(Catalogue Catalogue, GroupAliases Utterances, GroupAliases Origins, long Sequence)
{
    /// <summary>As of the session.</summary>
    public static StoreTables Load(StoreSession session)
    {
        var merges = session.MergesAfter(0);
        var origins = GroupAliases.None.With(Of(merges, CounterKind.Origin));
        return new StoreTables(
            Catalogue.Empty.With([], session.Catalogue.All(), origins),
            GroupAliases.None.With(Of(merges, CounterKind.Utterance)),
            origins,
            session.Sequence);
    }

    /// <summary>The same as of a later session.</summary>
    public StoreTables Advance(StoreSession session)
    {
        if (session.Sequence == Sequence)
            return this;
        var changes = session.ChangesAfter(Sequence);
        var merges = session.MergesAfter(Sequence);
        var origins = Origins.With(Of(merges, CounterKind.Origin));
        var added = changes.Added.Select(row => session.Catalogue.Find(row)).OfType<CatalogueEntry>().ToList();
        return new StoreTables(
            Catalogue.With(changes.Removed, added, origins), Utterances.With(Of(merges, CounterKind.Utterance)), origins, session.Sequence);
    }

    private static IEnumerable<(long Old, long New)> Of(IEnumerable<GroupMerge> merges, CounterKind kind) =>
        merges.Where(merge => merge.Kind == kind).Select(merge => (merge.Old, merge.New));
}
