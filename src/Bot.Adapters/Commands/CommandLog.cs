using Bot.Adapters.Messaging;
using Microsoft.Extensions.Logging;

namespace Bot.Adapters.Commands;

internal static partial class CommandLog
{
    [LoggerMessage(EventId = 2001, Level = LogLevel.Information, Message = "{Platform} {Kind} {Id} answered: {Outcome} in {Milliseconds:0} ms.")]
    public static partial void Answered(ILogger logger, string platform, MessageKind kind, string id, MessageOutcome outcome, double milliseconds);

    [LoggerMessage(EventId = 2002, Level = LogLevel.Error, Message = "{Platform} {Kind} {Id} failed; reference {Reference}.")]
    public static partial void Failed(ILogger logger, string platform, MessageKind kind, string id, string reference, Exception fault);

    [LoggerMessage(EventId = 2003, Level = LogLevel.Debug, Message = "{Platform} {Id} asked: {Text}")]
    public static partial void Asked(ILogger logger, string platform, string id, string text);

    [LoggerMessage(EventId = 2004, Level = LogLevel.Warning, Message = "{Platform} {Id} was given up after its deadline; reference {Reference}.")]
    public static partial void GaveUp(ILogger logger, string platform, string id, string reference);
}
