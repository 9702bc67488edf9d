using Microsoft.Extensions.Logging;

namespace Bot.Search.Ingestion;

/// <summary>What this room logs; event ids from 300.</summary>
internal static partial class IngestLog
{
    [LoggerMessage(300, LogLevel.Error, "A reader failed on {Location}")]
    public static partial void ReaderFailed(ILogger log, string location, Exception fault);

    [LoggerMessage(301, LogLevel.Error, "The extractor failed on {Location}")]
    public static partial void ExtractorFailed(ILogger log, string location, Exception fault);

    [LoggerMessage(302, LogLevel.Information, "Ingest: {Added} added, {Updated} updated, {Unchanged} unchanged, {Failed} failed")]
    public static partial void Finished(ILogger log, int added, int updated, int unchanged, int failed);
}
