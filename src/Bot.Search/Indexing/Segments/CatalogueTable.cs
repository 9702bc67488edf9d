using System.Collections;
using Bot.Search.Storing;
using Bot.Search.Storing.Grouping;
using Bot.Search.Storing.Sql;

namespace Bot.Search.Indexing.Segments;

/// <summary>The newest versions in columns of numbers: every question counts what its filters leave, and most have none.</summary>
internal sealed class CatalogueTable
{
    private readonly int[] _days;
    private readonly int[] _quotes;
    private readonly int[] _outlets;
    private readonly int[] _origins;
    private readonly Dictionary<string, int> _outletNumbers = new(StringComparer.Ordinal);
    private readonly int _originCount;
    private readonly Lazy<CoverageCounts> _all;
    private readonly Lazy<IReadOnlyList<OutletEntry>> _entries;

    /// <param name="newest">The newest version of each article.</param>
    /// <param name="aliases">Resolves merged origins.</param>
    public CatalogueTable(IEnumerable<CatalogueEntry> newest, GroupAliases aliases)
    {
        CatalogueEntry[] entries = [.. newest];
        (_days, _quotes) = (Array.ConvertAll(entries, entry => entry.Day), Array.ConvertAll(entries, entry => entry.Quotes));
        _outlets = Array.ConvertAll(entries, entry => NumberOf(_outletNumbers, entry.Outlet));
        var origins = new Dictionary<long, int>();
        _origins = Array.ConvertAll(entries, entry => NumberOf(origins, aliases.Resolve(entry.Origin)));
        _originCount = origins.Count;
        _all = new Lazy<CoverageCounts>(() => CountAll(CoverageFilter.None));
        _entries = new Lazy<IReadOnlyList<OutletEntry>>(ListOutlets);
    }

    /// <summary>Outlets by name, with the number of their articles.</summary>
    public IReadOnlyList<OutletEntry> Outlets => _entries.Value;

    /// <summary>What outlets and dates of the filter leave; speakers are not counted here.</summary>
    public CoverageCounts Count(CoverageFilter filter) =>
        filter.Outlets is null && filter.After is null && filter.Before is null ? _all.Value : CountAll(filter);

    private CoverageCounts CountAll(CoverageFilter filter)
    {
        var (outlets, origins) = (new BitArray(_outletNumbers.Count), new BitArray(_originCount));
        var wanted = Wanted(filter);
        var (after, before) = (filter.After?.DayNumber ?? int.MinValue + 1, filter.Before?.DayNumber ?? int.MaxValue);
        var dated = filter.After is not null || filter.Before is not null;
        var (articles, quotes, first, last) = (0, 0, int.MaxValue, int.MinValue);
        for (var i = 0; i < _days.Length; i++)
        {
            var day = _days[i];
            if ((dated && (day < after || day > before)) || wanted?[_outlets[i]] == false)
                continue;
            articles++;
            quotes += _quotes[i];
            outlets[_outlets[i]] = true;
            origins[_origins[i]] = true;
            if (day != int.MinValue)
                (first, last) = (Math.Min(first, day), Math.Max(last, day));
        }
        DateOnly? from = first > last ? null : DateOnly.FromDayNumber(first);
        DateOnly? to = first > last ? null : DateOnly.FromDayNumber(last);
        return new CoverageCounts(articles, CountSet(outlets), from, to, quotes, 0, CountSet(origins));
    }

    private bool[]? Wanted(CoverageFilter filter)
    {
        if (filter.Outlets is null)
            return null;
        var wanted = new bool[_outletNumbers.Count];
        foreach (var outlet in filter.Outlets)
        {
            if (_outletNumbers.TryGetValue(outlet, out var number))
                wanted[number] = true;
        }
        return wanted;
    }

    private IReadOnlyList<OutletEntry> ListOutlets()
    {
        var counts = new int[_outletNumbers.Count];
        foreach (var outlet in _outlets)
            counts[outlet]++;
        return [.. _outletNumbers.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new OutletEntry(pair.Key, counts[pair.Value]))];
    }

    private static int CountSet(BitArray bits)
    {
        var count = 0;
        for (var i = 0; i < bits.Length; i++)
            count += bits[i] ? 1 : 0;
        return count;
    }

    private static int NumberOf<TKey>(Dictionary<TKey, int> numbers, TKey key)
        where TKey : notnull
    {
        if (!numbers.TryGetValue(key, out var number))
            numbers.Add(key, number = numbers.Count);
        return number;
    }
}
