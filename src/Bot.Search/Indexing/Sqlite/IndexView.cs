using Bot.Search.Indexing.Postings;

namespace Bot.Search.Indexing.Sqlite;

/// <summary>What readers see: the segments as of a write.</summary>
/// <param name="Segments">The segments.</param>
/// <param name="Write">Number of the last write that they hold.</param>
internal sealed record IndexView(SegmentSet Segments, long Write)
{
    /// <summary>Counts over the whole view, made when first asked for.</summary>
    public ViewCounts Counts { get; } = new(Segments);
}
