using Microsoft.Extensions.Logging;

namespace Bot.Host.Workers;

/// <summary>What the workers log; event ids from 1100.</summary>
internal static partial class WorkerLog
{
    [LoggerMessage(1100, LogLevel.Error, "Reading in ({Name}) failed; it is tried again in a minute.")]
    public static partial void IntakeFailed(ILogger logger, string name, Exception fault);
}
