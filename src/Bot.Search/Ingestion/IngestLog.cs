using Microsoft.Extensions.Logging;

namespace Bot.Search.Ingestion;

/// <summary>What this room logs; event ids from 300.</summary>
internal static partial class IngestLog
{
    [LoggerMessage(300, LogLevel.Error, "{Location} could not be processed")]
    public static partial void ItemFailed(ILogger log, string location, Exception fault);

    [LoggerMessage(301, LogLevel.Information, "Ingest: {Added} added, {Updated} updated, {Unchanged} unchanged, {Failed} failed")]
    public static partial void Finished(ILogger log, int added, int updated, int unchanged, int failed);

    [LoggerMessage(302, LogLevel.Information, "Feed {Feed}: {Added} added, {Updated} updated, {Failed} failed, {StoodIn} by the feed's own words because the page could not be had")]
    public static partial void FeedPolled(ILogger log, Uri feed, int added, int updated, int failed, int stoodIn);

    [LoggerMessage(303, LogLevel.Warning, "Feed {Feed} failed: {Reason} It is asked again at {Next}")]
    public static partial void FeedFailed(ILogger log, Uri feed, string reason, DateTimeOffset next);

    [LoggerMessage(304, LogLevel.Warning, "The state of the feeds in {Path} could not be read; the file stays as it is, and the feeds are polled as if for the first time")]
    public static partial void FeedStateLost(ILogger log, string path, Exception fault);

    [LoggerMessage(305, LogLevel.Warning, "{Location} was not read: {Reason}")]
    public static partial void WatchedFailed(ILogger log, string location, string reason);

    [LoggerMessage(307, LogLevel.Warning, "Stored articles are read again by a newer extractor, as once after an update, some hundred a second; stopped, it goes on at the next start")]
    public static partial void Rebuilding(ILogger log);

    [LoggerMessage(308, LogLevel.Warning, "{Count} stored articles have been read again")]
    public static partial void Rebuilt(ILogger log, int count);

    [LoggerMessage(311, LogLevel.Warning, "{Count} stored articles have been read again, and others may be left: the next question goes on with them, or serve does it beside the answers")]
    public static partial void RebuiltInPart(ILogger log, int count);

    [LoggerMessage(309, LogLevel.Warning, "What is known of the feeds is kept in memory only, and after a restart they are polled as if for the first time: {Reason}")]
    public static partial void FeedStateUnsaved(ILogger log, string reason);

    [LoggerMessage(312, LogLevel.Warning, "Which watched files were read is kept in memory only, and after a restart all are read again: {Reason}")]
    public static partial void WatchedUnsaved(ILogger log, string reason);

    [LoggerMessage(310, LogLevel.Debug, "{Path} was taken over and could not be renamed: {Reason}")]
    public static partial void FeedFileLeft(ILogger log, string path, string reason);

    [LoggerMessage(313, LogLevel.Warning, "Batch {Batch} of a shared intake was taken by another copy, or its run has ended: nothing of it was stored by this one")]
    public static partial void BatchLost(ILogger log, long batch);

    [LoggerMessage(314, LogLevel.Warning, "What was left of a shared intake could not be taken out of the store, and is withdrawn within a minute: {Reason}")]
    public static partial void RunLeft(ILogger log, string reason);
}
