using Microsoft.Extensions.Logging;

namespace Bot.Search.Indexing;

/// <summary>What this room logs; event ids 6000 to 6099.</summary>
internal static partial class IndexingLog
{
    [LoggerMessage(6001, LogLevel.Warning, "The index is being made from {Count} stored articles, about a minute for each 15,000.")]
    public static partial void MakingIndex(this ILogger logger, int count);

    [LoggerMessage(6002, LogLevel.Information, "The index is made: {Count} articles.")]
    public static partial void IndexMade(this ILogger logger, int count);

    [LoggerMessage(6003, LogLevel.Information, "Making the index: {Done} of {Count} articles.")]
    public static partial void MakingIndexAt(this ILogger logger, int done, int count);

    [LoggerMessage(6004, LogLevel.Warning, "The index on disk is not used and is made anew: {Reason}.")]
    public static partial void IndexUnfit(this ILogger logger, string reason);

    [LoggerMessage(6005, LogLevel.Warning, "The index is given up and made anew from the store: {Reason}.")]
    public static partial void IndexDoubted(this ILogger logger, string reason);
}
