using Microsoft.Extensions.Logging;

namespace Bot.Host.Composition;

internal static partial class HostLog
{
    [LoggerMessage(EventId = 1001, Level = LogLevel.Information, Message = "First start: read {Count} articles from {Folder}.")]
    public static partial void SeedsRead(ILogger logger, int count, string folder);

    [LoggerMessage(EventId = 1002, Level = LogLevel.Warning, Message = "Skipped {Location}: {Reason}")]
    public static partial void SeedSkipped(ILogger logger, string location, string reason);

    [LoggerMessage(EventId = 1003, Level = LogLevel.Information, Message = "{Name} starts.")]
    public static partial void TransportStarts(ILogger logger, string name);

    [LoggerMessage(EventId = 1004, Level = LogLevel.Error, Message = "{Name} is off until somebody mends it: {Reason}")]
    public static partial void TransportRefused(ILogger logger, string name, string reason);

    [LoggerMessage(EventId = 1005, Level = LogLevel.Critical, Message = "{Name} ended by a fault.")]
    public static partial void TransportFailed(ILogger logger, string name, Exception fault);

    [LoggerMessage(EventId = 1007, Level = LogLevel.Information, Message = "Serving {Platforms}; pages and health at {Addresses}. Ctrl+C stops.")]
    public static partial void Serving(ILogger logger, string platforms, string addresses);

    [LoggerMessage(EventId = 1008, Level = LogLevel.Critical, Message = "The coverage cannot be used: {Reason}")]
    public static partial void StoreUnusable(ILogger logger, string reason);

    [LoggerMessage(EventId = 1006, Level = LogLevel.Warning, Message = "No chat platform is switched on: no token is set. `doctor` says what is missing.")]
    public static partial void NoPlatform(ILogger logger);
}
