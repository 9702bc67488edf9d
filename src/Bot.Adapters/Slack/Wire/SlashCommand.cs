namespace Bot.Adapters.Slack.Wire;

/// <summary>https://docs.slack.dev/interactivity/implementing-slash-commands#app_command_handling; comes as a form over HTTP.</summary>
internal sealed record SlashCommand
{
    public string? Command { get; init; }

    public string? Text { get; init; }

    public string? TeamId { get; init; }

    public string? ChannelId { get; init; }

    public string? ChannelName { get; init; }

    public string? UserId { get; init; }

    public string? UserName { get; init; }

    public string? ResponseUrl { get; init; }

    public string? TriggerId { get; init; }
}
