namespace Bot.Adapters.Slack.Wire;

/// <summary>A message as Slack shows it to us: https://docs.slack.dev/reference/events/message</summary>
internal sealed record MessageObject
{
    public string? User { get; init; }

    public string? BotId { get; init; }

    public string? Text { get; init; }

    public string? Ts { get; init; }

    public string? ThreadTs { get; init; }
}
