namespace Bot.Adapters.Slack.Wire;

/// <summary>https://docs.slack.dev/reference/methods/auth.test</summary>
internal sealed record AuthTest : ApiAnswer
{
    public string? Team { get; init; }

    public string? TeamId { get; init; }

    public string? User { get; init; }

    public string? UserId { get; init; }

    /// <summary>Null when the token is a person's and not a bot's.</summary>
    public string? BotId { get; init; }
}
