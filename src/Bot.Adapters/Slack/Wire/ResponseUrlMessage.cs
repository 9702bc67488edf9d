namespace Bot.Adapters.Slack.Wire;

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
