using Bot.Search.Storing;
using Bot.Search.Storing.Grouping;
using Bot.Search.Storing.Sql;

namespace Bot.Search.Indexing.Segments;

/// <summary>The articles of a view, for counting, listing and ordering without asking the store. Never changed, only replaced.</summary>
internal sealed class Catalogue
{
    private const int ChunkBits = 8;
    private const int ChunkSize = 1 << ChunkBits;
    private readonly CatalogueEntry?[]?[] _chunks;
    private readonly GroupAliases _origins;
    private readonly Lazy<CatalogueEntry[]> _newestFirst;
    private readonly Lazy<CatalogueTable> _table;

    private Catalogue(CatalogueEntry?[]?[] chunks, GroupAliases origins)
    {
        (_chunks, _origins) = (chunks, origins);
        _newestFirst = new Lazy<CatalogueEntry[]>(() => [.. Newest.OrderByDescending(entry => entry.Day).ThenBy(entry => entry.Id)]);
        _table = new Lazy<CatalogueTable>(() => new CatalogueTable(Newest, origins));
    }

    public static Catalogue Empty { get; } = new([], GroupAliases.None);

    private IEnumerable<CatalogueEntry> Newest
    {
        get
        {
            foreach (var chunk in _chunks)
            {
                if (chunk is null)
                    continue;
                foreach (var entry in chunk)
                {
                    if (entry is { IsHistory: false })
                        yield return entry;
                }
            }
        }
    }

    /// <summary>An article by its row; null when it is not there.</summary>
    public CatalogueEntry? Find(long row)
    {
        var chunk = row >> ChunkBits;
        return chunk < _chunks.Length ? _chunks[chunk]?[row & (ChunkSize - 1)] : null;
    }

    /// <summary>The same after a change.</summary>
    public Catalogue With(IEnumerable<long> removed, IReadOnlyCollection<CatalogueEntry> added, GroupAliases origins)
    {
        var length = (int)Math.Max(_chunks.Length, added.Count == 0 ? 0 : (added.Max(entry => entry.Row) >> ChunkBits) + 1);
        var chunks = new CatalogueEntry?[]?[length];
        _chunks.CopyTo(chunks, 0);
        var own = new HashSet<long>();
        foreach (var row in removed)
        {
            if (Find(row) is not null)
                Set(row, null);
        }
        foreach (var entry in added)
            Set(entry.Row, entry);
        return new Catalogue(chunks, origins);

        void Set(long row, CatalogueEntry? entry)
        {
            var number = row >> ChunkBits;
            if (own.Add(number))
                chunks[number] = (CatalogueEntry?[]?)chunks[number]?.Clone() ?? new CatalogueEntry?[ChunkSize];
            chunks[number]![row & (ChunkSize - 1)] = entry;
        }
    }

    /// <summary>What outlets and dates of the filter leave, newest versions only.</summary>
    /// <param name="filter">Its speakers and kinds do not narrow this.</param>
    /// <param name="speakers">Number of speakers, to be handed on.</param>
    public CoverageCounts Count(CoverageFilter filter, int speakers) => _table.Value.Count(filter) with { Speakers = speakers };

    public IReadOnlyList<OutletEntry> Outlets() => _table.Value.Outlets;

    /// <summary>A page of what the filter leaves: newest day first, then by id.</summary>
    public IReadOnlyList<(long Row, OriginId Origin)> Page(CoverageFilter filter, int skip, int take) => Passing(_newestFirst.Value, filter)
        .Skip(skip)
        .Take(take)
        .Select(entry => (entry.Row, new OriginId(_origins.Resolve(entry.Origin))))
        .ToList();

    private static IEnumerable<CatalogueEntry> Passing(IEnumerable<CatalogueEntry> entries, CoverageFilter filter)
    {
        var outlets = filter.Outlets?.ToHashSet(StringComparer.Ordinal);
        var (after, before) = (filter.After?.DayNumber ?? int.MinValue, filter.Before?.DayNumber ?? int.MaxValue);
        var dated = filter.After is not null || filter.Before is not null;
        return entries.Where(entry => (outlets is null || outlets.Contains(entry.Outlet))
            && (!dated || (entry.Day != int.MinValue && entry.Day >= after && entry.Day <= before)));
    }
}
