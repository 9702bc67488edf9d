using Microsoft.Extensions.Logging;

namespace Bot.Search.Indexing;

/// <summary>What this room logs; event ids 6000 to 6099.</summary>
internal static partial class IndexingLog
{
    [LoggerMessage(6001, LogLevel.Warning,
        "The search index is being made from {Count} stored articles, as once after an update; questions wait for it, about a minute for each 50,000.")]
    public static partial void MakingSegments(this ILogger logger, int count);

    [LoggerMessage(6002, LogLevel.Warning, "The search index is made: {Count} articles.")]
    public static partial void SegmentsMade(this ILogger logger, int count);
}
