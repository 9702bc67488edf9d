using Bot.Adapters.Messaging;
using Bot.Adapters.Slack.Sending;

namespace Bot.Adapters.Slack.Receiving;

/// <summary>What somebody asked in Slack, and where the answer goes.</summary>
/// <param name="Message">The question, free of Slack.</param>
/// <param name="Route">The way back.</param>
/// <param name="MessageKey">Channel and time stamp of the message that asks; null where there is none.</param>
internal sealed record SlackQuestion(IncomingMessage Message, SlackRoute Route, string? MessageKey = null)
{
    /// <summary>Time stamp of the message that asks; null where there is none.</summary>
    public string? AskedAt { get; init; }
}
