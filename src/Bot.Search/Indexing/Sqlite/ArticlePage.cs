using Bot.Search.Indexing.Postings;

namespace Bot.Search.Indexing.Sqlite;

/// <summary>A page of the list of articles: newest day first, then by id, merged over the segments, which have that order.</summary>
internal sealed class ArticlePage(SegmentSet set, IndexFilter filter)
{
    public IReadOnlyList<(long Row, long Origin)> Take(int skip, int take)
    {
        var sources = set.Segments.Select(live => ViewCounts
            .Articles(set with { Segments = [live] }, filter)
            .Select(pair => Key(pair.Live, pair.Article)));
        var merged = sources.Select(source => source.GetEnumerator()).Where(source => source.MoveNext()).ToList();
        var page = new List<(long Row, long Origin)>();
        for (var i = 0; merged.Count > 0 && page.Count < take; i++)
        {
            var first = merged.MinBy(source => (-(long)source.Current.Day, source.Current.Id))!;
            if (i >= skip)
                page.Add((first.Current.Row, set.Origins.Resolve(first.Current.Origin)));
            if (!first.MoveNext())
                merged.Remove(first);
        }
        return page;
    }

    private static (int Day, Domain.ArticleId Id, long Row, long Origin) Key(LiveSegment live, int number)
    {
        ref readonly var article = ref live.Segment.Articles[number];
        return (article.Day, live.Segment.ArticleIdOf(article), article.Row, article.Origin);
    }
}
