using Microsoft.Extensions.Logging;

namespace Bot.Search.Storing;

/// <summary>What this room logs; event ids 6100 to 6199.</summary>
internal static partial class StoringLog
{
    [LoggerMessage(6101, LogLevel.Warning,
        "The store is being brought to this version: {Count} articles, about a minute for each 10,000. The old file stays as it is until that is done.")]
    public static partial void RewritingStore(this ILogger logger, int count);

    [LoggerMessage(6102, LogLevel.Warning, "Bringing the store to this version: {Done} of {Count} articles.")]
    public static partial void RewritingAt(this ILogger logger, int done, int count);

    [LoggerMessage(6103, LogLevel.Information, "The store was brought to this version: {Count} articles.")]
    public static partial void StoreRewritten(this ILogger logger, int count);

    [LoggerMessage(6104, LogLevel.Error,
        "{Count} stored articles were damaged and could not be taken along: {Ids}. Ingest them again.")]
    public static partial void LeftDamagedBehind(this ILogger logger, int count, string ids);

    [LoggerMessage(6105, LogLevel.Error,
        "{Count} stored articles are damaged and are left out of every answer; run doctor, then ingest them again.")]
    public static partial void ArticlesDamaged(this ILogger logger, int count);
}
