using Microsoft.Extensions.Logging;

namespace Bot.Adapters.Connecting;

internal static partial class ConnectingLog
{
    [LoggerMessage(EventId = 3001, Level = LogLevel.Warning, Message = "The connection to {Name} failed.")]
    public static partial void ConnectionFailed(ILogger logger, string name, Exception fault);

    [LoggerMessage(EventId = 3002, Level = LogLevel.Information, Message = "Connecting to {Name} again in {Seconds:0.0} s (attempt {Attempt}).")]
    public static partial void Reconnecting(ILogger logger, string name, double seconds, int attempt);
}
