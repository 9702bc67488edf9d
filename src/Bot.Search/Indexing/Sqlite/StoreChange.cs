using Bot.Search.Indexing.Postings;

namespace Bot.Search.Indexing.Sqlite;

/// <summary>What one transaction did, for the segments.</summary>
internal sealed class StoreChange
{
    /// <summary>Rows that are there no more.</summary>
    public HashSet<long> Removed { get; } = [];

    /// <summary>Rows that are new, by row; one that is removed again in the same transaction leaves.</summary>
    public Dictionary<long, SegmentArticle> Added { get; } = [];

    public void Remove(long row)
    {
        if (!Added.Remove(row))
            Removed.Add(row);
    }
}
