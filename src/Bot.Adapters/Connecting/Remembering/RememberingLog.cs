using Microsoft.Extensions.Logging;

namespace Bot.Adapters.Connecting.Remembering;

internal static partial class RememberingLog
{
    [LoggerMessage(EventId = 3010, Level = LogLevel.Warning, Message = "What chats remember (buttons, follow-ups, what was answered) is kept in memory only and forgotten at a restart: {Reason}")]
    public static partial void StoreUnusable(ILogger logger, string reason);

    [LoggerMessage(EventId = 3011, Level = LogLevel.Warning, Message = "{Path}, kept by an older version, cannot be read; it stays where it is: {Reason}")]
    public static partial void OlderFileDamaged(ILogger logger, string path, string reason);

    [LoggerMessage(EventId = 3012, Level = LogLevel.Debug, Message = "{Path} was taken over and could not be renamed: {Reason}")]
    public static partial void OlderFileLeft(ILogger logger, string path, string reason);
}
