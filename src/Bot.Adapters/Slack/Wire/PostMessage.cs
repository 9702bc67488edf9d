namespace Bot.Adapters.Slack.Wire;

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
