using Microsoft.Extensions.Logging;

namespace Bot.Host.Pages;

/// <summary>What the pages log; event ids from 1200.</summary>
internal static partial class PageLog
{
    [LoggerMessage(1200, LogLevel.Error, "Pages cannot be shown; visitors are asked to come back later. {Reason}")]
    public static partial void StoreUnusable(ILogger logger, string reason);

    [LoggerMessage(1201, LogLevel.Warning, "A question of a page took too long and was given up.")]
    public static partial void GaveUp(ILogger logger);

    [LoggerMessage(1202, LogLevel.Error, "A page failed.")]
    public static partial void Failed(ILogger logger, Exception fault);
}
