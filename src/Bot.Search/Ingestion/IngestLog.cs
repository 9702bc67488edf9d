using Microsoft.Extensions.Logging;

namespace Bot.Search.Ingestion;

/// <summary>What this room logs; event ids from 300.</summary>
internal static partial class IngestLog
{
    [LoggerMessage(300, LogLevel.Error, "{Location} could not be processed")]
    public static partial void ItemFailed(ILogger log, string location, Exception fault);

    [LoggerMessage(301, LogLevel.Information, "Ingest: {Added} added, {Updated} updated, {Unchanged} unchanged, {Failed} failed")]
    public static partial void Finished(ILogger log, int added, int updated, int unchanged, int failed);
}
