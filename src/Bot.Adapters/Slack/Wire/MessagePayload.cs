using System.Text.Json.Serialization;

namespace Bot.Adapters.Slack.Wire;

/// <summary>What every way of sending a message has in common: https://docs.slack.dev/reference/methods/chat.postMessage</summary>
internal record MessagePayload
{
    /// <summary>For notifications and screen readers, and instead of the blocks where those are refused.</summary>
    [JsonPropertyOrder(1)]
    public required string Text { get; init; }

    /// <summary>Null sends the text alone.</summary>
    [JsonPropertyOrder(2)]
    public IReadOnlyList<SlackBlock>? Blocks { get; init; }

    [JsonPropertyOrder(3)]
    public bool UnfurlLinks { get; init; }

    [JsonPropertyOrder(4)]
    public bool UnfurlMedia { get; init; }
}

/// <summary>https://docs.slack.dev/reference/methods/chat.postMessage; with a user it is https://docs.slack.dev/reference/methods/chat.postEphemeral</summary>
internal sealed record PostMessage : MessagePayload
{
    /// <summary>A channel, or a person for a direct message.</summary>
    public required string Channel { get; init; }

    /// <summary>Ephemeral only: who sees it.</summary>
    public string? User { get; init; }

    /// <summary>The parent's time stamp, never a reply's.</summary>
    public string? ThreadTs { get; init; }

    /// <summary>The message, on its way to a channel.</summary>
    public static PostMessage Of(MessagePayload message, string channel) => new()
    {
        Text = message.Text,
        Blocks = message.Blocks,
        UnfurlLinks = message.UnfurlLinks,
        UnfurlMedia = message.UnfurlMedia,
        Channel = channel,
    };
}

/// <summary>Answer of https://docs.slack.dev/reference/methods/chat.postMessage</summary>
internal sealed record PostedMessage : ApiAnswer
{
    public string? Channel { get; init; }

    /// <summary>Time stamp and id in one; a string, never a number.</summary>
    public string? Ts { get; init; }
}

/// <summary>https://docs.slack.dev/reference/methods/chat.update</summary>
internal sealed record UpdateMessage : MessagePayload
{
    public required string Channel { get; init; }

    /// <summary>Which of our messages.</summary>
    public required string Ts { get; init; }

    /// <summary>The message, in place of another.</summary>
    public static UpdateMessage Of(MessagePayload message, string channel, string ts) => new()
    {
        Text = message.Text,
        Blocks = message.Blocks,
        UnfurlLinks = message.UnfurlLinks,
        UnfurlMedia = message.UnfurlMedia,
        Channel = channel,
        Ts = ts,
    };
}

/// <summary>https://docs.slack.dev/reference/methods/chat.delete</summary>
internal sealed record DeleteMessage(string Channel, string Ts);

/// <summary>https://docs.slack.dev/reference/methods/assistant.threads.setStatus: shown under the thread until the bot writes there; empty takes it away.</summary>
internal sealed record SetStatus(string ChannelId, string ThreadTs, string Status);

/// <summary>Body for a response_url: https://docs.slack.dev/interactivity/handling-user-interaction#message_responses</summary>
internal sealed record ResponseUrlMessage : MessagePayload
{
    /// <summary>"ephemeral" or "in_channel".</summary>
    public required string ResponseType { get; init; }

    public bool ReplaceOriginal { get; init; }

    public string? ThreadTs { get; init; }

    /// <summary>The message, seen by one person or by all.</summary>
    public static ResponseUrlMessage Of(MessagePayload message, bool everybody) => new()
    {
        Text = message.Text,
        Blocks = message.Blocks,
        UnfurlLinks = message.UnfurlLinks,
        UnfurlMedia = message.UnfurlMedia,
        ResponseType = everybody ? "in_channel" : "ephemeral",
    };
}

/// <summary>https://docs.slack.dev/reference/methods/views.publish</summary>
internal sealed record PublishView(string UserId, HomeView View);

/// <summary>https://docs.slack.dev/surfaces/app-home; at most 100 blocks.</summary>
internal sealed record HomeView(IReadOnlyList<SlackBlock> Blocks)
{
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "home";
}
