namespace Bot.Search.Indexing.Postings;

/// <summary>
/// Adds and merges segments. Each write makes a small segment in memory; six of like size become one, and one that is
/// large enough becomes a file. Belongs to the writer; what readers see is replaced as a whole.
/// </summary>
internal sealed class SegmentStore(SegmentFiles files)
{
    private const int MostOfOneSize = 6;
    private const int SmallestSize = 512;
    private const int SizeStep = 8;

    /// <summary>From so many units on a segment is kept in a file: below, writing anew after a crash is quick.</summary>
    private const int FileUnits = 32_768;

    /// <summary>A smaller segment is written anew as soon as something in it is dead; a larger one when a tenth is.</summary>
    private const int CheapUnits = 20_000;
    private const int DeadShare = 10;

    /// <summary>The segments of the files, without the articles that are stored no more.</summary>
    public IReadOnlyList<LiveSegment> Open(IReadOnlySet<long> stored) =>
        files.Open().Select(segment => segment.Without(stored.Contains)).ToList();

    /// <summary>Takes the rows out and the articles in.</summary>
    public static SegmentSet Change(SegmentSet set, IReadOnlySet<long> removed, IReadOnlyList<SegmentArticle> added)
    {
        var segments = removed.Count == 0
            ? set.Segments.ToList()
            : set.Segments.Select(segment => segment.Without(row => !removed.Contains(row))).ToList();
        if (added.Count > 0)
            segments.Add(new LiveSegment(SegmentBuilder.Build(added), null, 0, null));
        return set with { Segments = segments };
    }

    /// <summary>Merges what should be merged; the set itself when nothing should.</summary>
    public SegmentSet Tidy(SegmentSet set)
    {
        var before = set;
        while (NextMerge(set.Segments) is { } group)
            set = Merge(set, group);
        if (set != before && files.MayWrite)
            files.Commit(set.Segments);
        return set;
    }

    /// <summary>Writes anew every segment in which something is dead, so that nothing of it is left.</summary>
    public SegmentSet Purge(SegmentSet set)
    {
        foreach (var worn in set.Segments.Where(segment => segment.DeadDocs > 0).ToList())
            set = Merge(set, [worn]);
        if (files.MayWrite)
            files.Commit(set.Segments);
        return set;
    }

    /// <summary>Puts everything into files, so that the next start finds it there.</summary>
    public SegmentSet Flush(SegmentSet set)
    {
        var inMemory = set.Segments.Where(segment => segment.File is null).ToList();
        if (inMemory.Count == 0 || !files.MayWrite)
            return set;
        set = Replace(set, inMemory, files.Write(stream => SegmentMerger.Merge(inMemory, set, stream, CancellationToken.None)));
        files.Commit(set.Segments);
        return set;
    }

    private static List<LiveSegment>? NextMerge(IReadOnlyList<LiveSegment> segments)
    {
        var worn = segments.FirstOrDefault(IsWorn);
        return worn is not null
            ? [worn]
            : segments.GroupBy(SizeOf).FirstOrDefault(group => group.Count() >= MostOfOneSize)?.ToList();
    }

    private static bool IsWorn(LiveSegment segment) => segment.DeadDocs > 0
        && (segment.Segment.DocCount <= CheapUnits || segment.DeadDocs > segment.Segment.DocCount / DeadShare);

    private static int SizeOf(LiveSegment segment)
    {
        var size = 0;
        for (long limit = SmallestSize; limit < segment.LiveDocs; limit *= SizeStep)
            size++;
        return size;
    }

    private SegmentSet Merge(SegmentSet set, List<LiveSegment> group)
    {
        var units = group.Sum(segment => segment.LiveDocs);
        if (units == 0)
            return Replace(set, group, null);
        if (files.MayWrite && (units >= FileUnits || group.Exists(segment => segment.File is not null)))
            return Replace(set, group, files.Write(stream => SegmentMerger.Merge(group, set, stream, CancellationToken.None)));
        using var memory = new MemoryStream();
        SegmentMerger.Merge(group, set, memory, CancellationToken.None);
        return Replace(set, group, new LiveSegment(new Segment(new SegmentBytes(memory.ToArray())), null, 0, null));
    }

    private static SegmentSet Replace(SegmentSet set, List<LiveSegment> old, LiveSegment? merged)
    {
        var rest = set.Segments.Where(segment => !old.Contains(segment));
        var all = merged is null ? rest : rest.Append(merged);
        return set with { Segments = all.OrderByDescending(segment => segment.LiveDocs).ToList() };
    }
}
