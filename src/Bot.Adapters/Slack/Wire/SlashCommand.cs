namespace Bot.Adapters.Slack.Wire;

/// <summary>https://docs.slack.dev/interactivity/implementing-slash-commands#app_command_handling; comes as a form over HTTP.</summary>
internal sealed record SlashCommand
{
    /// <summary>The name of the channel when only the bot and one person are in it.</summary>
    public const string DirectMessage = "directmessage";

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

/// <summary>A message inside an acknowledgement: https://docs.slack.dev/interactivity/implementing-slash-commands#responding_immediate_response</summary>
internal sealed record CommandReply(string Text)
{
    public string ResponseType { get; } = "ephemeral";
}
