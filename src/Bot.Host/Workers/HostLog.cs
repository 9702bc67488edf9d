using Microsoft.Extensions.Logging;

namespace Bot.Host.Workers;

/// <summary>What starting and working log; event ids from 1001, of intake from 1100.</summary>
internal static partial class HostLog
{
    [LoggerMessage(1001, LogLevel.Information, "First start: read {Count} articles from {Folder}.")]
    public static partial void SeedsRead(ILogger logger, int count, string folder);

    [LoggerMessage(1002, LogLevel.Warning, "Skipped {Location}: {Reason}")]
    public static partial void SeedSkipped(ILogger logger, string location, string reason);

    [LoggerMessage(1003, LogLevel.Information, "{Name} starts.")]
    public static partial void TransportStarts(ILogger logger, string name);

    [LoggerMessage(1004, LogLevel.Error, "{Name} is off until somebody mends it: {Reason}")]
    public static partial void TransportRefused(ILogger logger, string name, string reason);

    [LoggerMessage(1005, LogLevel.Critical, "{Name} ended by a fault.")]
    public static partial void TransportFailed(ILogger logger, string name, Exception fault);

    [LoggerMessage(1006, LogLevel.Warning, "No chat platform is switched on: no token is set. `doctor` says what is missing.")]
    public static partial void NoPlatform(ILogger logger);

    [LoggerMessage(1007, LogLevel.Information, "Serving {Platforms}; pages and health at {Addresses}. Ctrl+C stops.")]
    public static partial void Serving(ILogger logger, string platforms, string addresses);

    [LoggerMessage(1008, LogLevel.Critical, "The coverage cannot be used: {Reason}")]
    public static partial void StoreUnusable(ILogger logger, string reason);

    [LoggerMessage(1009, LogLevel.Warning, "Another server works on {Folder}: this one answers and reads nothing in (no feeds, no folders) until that one ends.")]
    public static partial void SecondServer(ILogger logger, string folder);

    [LoggerMessage(1010, LogLevel.Information, "The other server on {Folder} has ended: this one reads in from now on.")]
    public static partial void TookOver(ILogger logger, string folder);

    [LoggerMessage(1011, LogLevel.Warning, "Another server on {Store} has taken over reading in: this one only answers until that one ends.")]
    public static partial void LostTurn(ILogger logger, string store);

    [LoggerMessage(1012, LogLevel.Information, "It is the turn of this copy: {Name}.")]
    public static partial void TurnTaken(ILogger logger, string name);

    [LoggerMessage(1013, LogLevel.Warning, "Another copy has taken over: {Name}.")]
    public static partial void TurnLost(ILogger logger, string name);

    [LoggerMessage(1100, LogLevel.Error, "Reading in ({Name}) failed; it is tried again in a minute.")]
    public static partial void IntakeFailed(ILogger logger, string name, Exception fault);
}
