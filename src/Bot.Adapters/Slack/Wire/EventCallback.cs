namespace Bot.Adapters.Slack.Wire;

/// <summary>https://docs.slack.dev/apis/events-api/#callback-field</summary>
internal sealed record EventCallback
{
    /// <summary>"event_callback", "url_verification", "app_rate_limited".</summary>
    public string? Type { get; init; }

    /// <summary>With url_verification: to be sent back.</summary>
    public string? Challenge { get; init; }

    public string? EventId { get; init; }

    public string? TeamId { get; init; }

    public EventObject? Event { get; init; }

    public IReadOnlyList<Authorization?>? Authorizations { get; init; }
}

/// <summary>For whom an event is meant: https://docs.slack.dev/apis/events-api/#authorizations</summary>
internal sealed record Authorization
{
    /// <summary>The bot's own user.</summary>
    public string? UserId { get; init; }

    /// <summary>The organisation, where the bot was let into a whole one.</summary>
    public string? EnterpriseId { get; init; }

    public bool IsEnterpriseInstall { get; init; }

    /// <summary>The workspace that let the bot in; in channels shared with another one not always that of the author.</summary>
    public string? TeamId { get; init; }
}

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

    /// <summary>Files that came with a message.</summary>
    public IReadOnlyList<FileObject?>? Files { get; init; }

    /// <summary>With app_home_opened: "home" or "messages".</summary>
    public string? Tab { get; init; }

    /// <summary>With tokens_revoked: whose.</summary>
    public RevokedTokens? Tokens { get; init; }
}

/// <summary>https://docs.slack.dev/reference/events/tokens_revoked: users whose tokens are no longer good.</summary>
/// <param name="Bot">The bot's, when its token is among them.</param>
internal sealed record RevokedTokens(IReadOnlyList<string?>? Bot);
