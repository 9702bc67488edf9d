using Microsoft.Extensions.Logging;

namespace Bot.Adapters.Discord;

/// <summary>A request is shown by its route: the path of an interaction holds its token.</summary>
internal static partial class DiscordLog
{
    [LoggerMessage(EventId = 5001, Level = LogLevel.Warning, Message = "Discord did not answer {Request} within {Seconds} s.")]
    public static partial void RequestTooSlow(ILogger logger, object request, double seconds);

    [LoggerMessage(EventId = 5002, Level = LogLevel.Warning, Message = "The connection broke during {Request}.")]
    public static partial void RequestBroken(ILogger logger, object request, Exception fault);

    [LoggerMessage(EventId = 5003, Level = LogLevel.Information, Message = "Rate limited ({Scope}) on {Request}.")]
    public static partial void RateLimited(ILogger logger, object request, string scope);

    [LoggerMessage(EventId = 5004, Level = LogLevel.Warning, Message = "Discord refused {Request}: HTTP {Status}, code {Code}, {Text}")]
    public static partial void RequestRefused(ILogger logger, object request, int status, int code, string text);

    [LoggerMessage(EventId = 5010, Level = LogLevel.Information, Message = "Shard {Shard} is ready.")]
    public static partial void Ready(ILogger logger, int shard);

    [LoggerMessage(EventId = 5011, Level = LogLevel.Information, Message = "Shard {Shard} resumed its session.")]
    public static partial void Resumed(ILogger logger, int shard);

    [LoggerMessage(EventId = 5012, Level = LogLevel.Warning, Message = "Shard {Shard}: no answer to a heartbeat; connecting again.")]
    public static partial void HeartbeatLost(ILogger logger, int shard);

    [LoggerMessage(EventId = 5013, Level = LogLevel.Information, Message = "Shard {Shard}: the gateway asks to connect again.")]
    public static partial void ReconnectAsked(ILogger logger, int shard);

    [LoggerMessage(EventId = 5014, Level = LogLevel.Information, Message = "Shard {Shard}: the session is invalid; resumable: {Resumable}.")]
    public static partial void SessionInvalid(ILogger logger, int shard, bool resumable);

    [LoggerMessage(EventId = 5015, Level = LogLevel.Information, Message = "Shard {Shard}: the gateway closed the connection with {Code}.")]
    public static partial void Closed(ILogger logger, int shard, int code);

    [LoggerMessage(EventId = 5016, Level = LogLevel.Warning, Message = "No session start is left; waiting {Minutes:0} minutes.")]
    public static partial void NoSessionStarts(ILogger logger, double minutes);

    [LoggerMessage(EventId = 5017, Level = LogLevel.Warning, Message = "Shard {Shard}: a frame cannot be read and is skipped.")]
    public static partial void FrameUnreadable(ILogger logger, int shard, Exception fault);

    [LoggerMessage(EventId = 5020, Level = LogLevel.Error, Message = "Answering the Discord event {Id} failed.")]
    public static partial void EventFailed(ILogger logger, string id, Exception fault);

    [LoggerMessage(EventId = 5021, Level = LogLevel.Warning, Message = "Stopped before the Discord event {Id} was answered.")]
    public static partial void EventGivenUp(ILogger logger, string id);

    [LoggerMessage(EventId = 5024, Level = LogLevel.Error, Message = "A Discord event ({Type}) cannot be read.")]
    public static partial void EventUnreadable(ILogger logger, string type, Exception fault);

    [LoggerMessage(EventId = 5022, Level = LogLevel.Error, Message = "Discord refused the payload of the answer to {Id}; sending plain text. {Text}")]
    public static partial void PayloadRefused(ILogger logger, string id, string text);

    [LoggerMessage(EventId = 5023, Level = LogLevel.Warning, Message = "{Id} cannot be answered where it was asked, or not any more; answering another way.")]
    public static partial void AnsweredOtherwise(ILogger logger, string id);

    [LoggerMessage(EventId = 5030, Level = LogLevel.Information, Message = "{Result}")]
    public static partial void CommandsRegistered(ILogger logger, string result);

    [LoggerMessage(EventId = 5031, Level = LogLevel.Error, Message = "Commands could not be registered: {Why}")]
    public static partial void CommandsNotRegistered(ILogger logger, string why);
}
