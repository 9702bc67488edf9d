using Microsoft.Extensions.Logging;

namespace Bot.Adapters.Slack;

/// <summary>Never a token, a ticket, a response address or what somebody wrote.</summary>
internal static partial class SlackLog
{
    [LoggerMessage(EventId = 4001, Level = LogLevel.Information, Message = "Connected to Slack as {User} in {Team} ({TeamId}).")]
    public static partial void Connected(ILogger logger, string? user, string? team, string? teamId);

    [LoggerMessage(EventId = 4002, Level = LogLevel.Information, Message = "Slack's socket is open.")]
    public static partial void SocketOpen(ILogger logger);

    [LoggerMessage(EventId = 4003, Level = LogLevel.Information, Message = "Slack asks for a new socket ({Reason}); opening one beside the old.")]
    public static partial void SocketRenewed(ILogger logger, string? reason);

    [LoggerMessage(EventId = 4004, Level = LogLevel.Warning, Message = "Slack's socket has been silent for {Seconds:0} s; taking it for dead.")]
    public static partial void SocketSilent(ILogger logger, double seconds);

    [LoggerMessage(EventId = 4005, Level = LogLevel.Warning, Message = "A frame from Slack could not be read.")]
    public static partial void BadFrame(ILogger logger, Exception fault);

    [LoggerMessage(EventId = 4006, Level = LogLevel.Debug, Message = "Slack delivered {Id} again; answered once.")]
    public static partial void Duplicate(ILogger logger, string id);

    [LoggerMessage(EventId = 4007, Level = LogLevel.Warning, Message = "Too many questions from Slack are waiting; {Id} was refused politely.")]
    public static partial void Busy(ILogger logger, string id);

    [LoggerMessage(EventId = 4008, Level = LogLevel.Error, Message = "The answer to {Id} could not be delivered to Slack.")]
    public static partial void Undelivered(ILogger logger, string id, Exception fault);

    [LoggerMessage(EventId = 4009, Level = LogLevel.Warning, Message = "Slack refused {Method}: {Error}.")]
    public static partial void Refused(ILogger logger, string method, string error);

    [LoggerMessage(EventId = 4010, Level = LogLevel.Warning, Message = "Slack limits {Method}; waiting {Seconds:0.0} s.")]
    public static partial void Limited(ILogger logger, string method, double seconds);

    [LoggerMessage(EventId = 4011, Level = LogLevel.Warning, Message = "Slack limits the events it sends us.")]
    public static partial void EventsLimited(ILogger logger);

    [LoggerMessage(EventId = 4012, Level = LogLevel.Warning, Message = "A request with a wrong or old signature was refused.")]
    public static partial void BadSignature(ILogger logger);

    [LoggerMessage(EventId = 4013, Level = LogLevel.Error, Message = "No way was left to deliver the answer to {Id}.")]
    public static partial void NoWayLeft(ILogger logger, string id);

    [LoggerMessage(EventId = 4015, Level = LogLevel.Warning, Message = "Slack does not tell who is in the user group {Group}.")]
    public static partial void GroupUnknown(ILogger logger, string group, Exception fault);

    [LoggerMessage(EventId = 4016, Level = LogLevel.Debug, Message = "Slack was not reached to ask about the token: {Reason}")]
    public static partial void NotReached(ILogger logger, string reason);

    [LoggerMessage(EventId = 4014, Level = LogLevel.Warning, Message = "Slack could not be reached with an answer; trying again in {Seconds:0} s.")]
    public static partial void Unreachable(ILogger logger, double seconds);
}
