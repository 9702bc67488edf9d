namespace Bot.Adapters.Slack.Wire;

/// <summary>
/// The events we listen to: https://docs.slack.dev/reference/events/app_mention,
/// https://docs.slack.dev/reference/events/message, https://docs.slack.dev/reference/events/app_home_opened
/// </summary>
internal sealed record EventObject
{
    public string? Type { get; init; }

    /// <summary>"message_changed", "bot_message", …; null for what a person wrote.</summary>
    public string? Subtype { get; init; }

    public string? Channel { get; init; }

    /// <summary>"channel", "group", "im", "mpim"; messages only.</summary>
    public string? ChannelType { get; init; }

    public string? User { get; init; }

    public string? BotId { get; init; }

    public string? Text { get; init; }

    public string? Ts { get; init; }

    public string? ThreadTs { get; init; }

    /// <summary>Who started the thread; not always given.</summary>
    public string? ParentUserId { get; init; }

    /// <summary>With app_home_opened: "home" or "messages".</summary>
    public string? Tab { get; init; }
}
