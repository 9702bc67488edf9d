using System.Text;
using Bot.Search.Indexing.Postings;
using Bot.Search.Indexing.Units;

namespace Bot.Search.Indexing.Sqlite;

/// <summary>Counts over a whole view: made once, when first asked for.</summary>
internal sealed class ViewCounts(SegmentSet set)
{
    private readonly Lazy<IndexCounts> _all = new(() => Count(set, IndexFilter.None, CountSpeakers(set)));
    private readonly Lazy<IReadOnlyList<OutletEntry>> _outlets = new(() => CountOutlets(set));

    public IReadOnlyList<OutletEntry> Outlets => _outlets.Value;

    public IndexCounts Count(IndexFilter filter) =>
        filter.Outlets is null && filter.After is null && filter.Before is null ? _all.Value : Count(set, filter, _all.Value.Speakers);

    /// <summary>The articles of a view that a filter leaves, newest versions only.</summary>
    public static IEnumerable<(LiveSegment Live, int Article)> Articles(SegmentSet set, IndexFilter filter)
    {
        foreach (var live in set.Segments)
        {
            var outlets = live.Segment.Outlets.Select(outlet => filter.Outlets?.Contains(outlet) != false).ToArray();
            for (var i = 0; i < live.Segment.ArticleCount; i++)
            {
                if (!live.IsDead(i) && Passes(live.Segment.Articles[i], outlets, filter))
                    yield return (live, i);
            }
        }
    }

    private static bool Passes(in ArticleRecord article, bool[] outlets, IndexFilter filter)
    {
        if (article.Removed != 0 || !outlets[article.Outlet])
            return false;
        if (filter.After is null && filter.Before is null)
            return true;
        return article.Day != int.MinValue
            && !(article.Day < filter.After?.DayNumber) && !(article.Day > filter.Before?.DayNumber);
    }

    private static IndexCounts Count(SegmentSet set, IndexFilter filter, int speakers)
    {
        var outlets = new HashSet<string>(StringComparer.Ordinal);
        var origins = new HashSet<long>();
        var (articles, quotes, first, last) = (0, 0, int.MaxValue, int.MinValue);
        foreach (var (live, number) in Articles(set, filter))
        {
            ref readonly var article = ref live.Segment.Articles[number];
            articles++;
            quotes += article.Quotes;
            outlets.Add(live.Segment.Outlets[article.Outlet]);
            origins.Add(set.Origins.Resolve(article.Origin));
            if (article.Day != int.MinValue)
                (first, last) = (Math.Min(first, article.Day), Math.Max(last, article.Day));
        }
        DateOnly? from = first > last ? null : DateOnly.FromDayNumber(first);
        DateOnly? to = first > last ? null : DateOnly.FromDayNumber(last);
        return new IndexCounts(articles, outlets.Count, from, to, quotes, speakers, origins.Count);
    }

    private static IReadOnlyList<OutletEntry> CountOutlets(SegmentSet set) => Articles(set, IndexFilter.None)
        .GroupBy(pair => pair.Live.Segment.Outlets[pair.Live.Segment.Articles[pair.Article].Outlet])
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => new OutletEntry(group.Key, group.Count()))
        .ToList();

    private static int CountSpeakers(SegmentSet set)
    {
        var speakers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var live in set.Segments)
        {
            foreach (var (term, _) in TermRange.WithPrefix(live.Segment, Encoding.UTF8.GetBytes(SpecialTerms.SpeakerPrefix)))
                speakers.Add(term);
        }
        return speakers.Count;
    }
}
