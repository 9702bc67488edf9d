namespace Bot.Adapters.Slack.Wire;

/// <summary>For whom an event is meant: https://docs.slack.dev/apis/events-api/#authorizations</summary>
internal sealed record Authorization
{
    /// <summary>The bot's own user.</summary>
    public string? UserId { get; init; }
}
