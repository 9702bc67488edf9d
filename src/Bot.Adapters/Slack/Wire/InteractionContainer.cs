namespace Bot.Adapters.Slack.Wire;

/// <summary>Where the button stands; part of https://docs.slack.dev/reference/interaction-payloads/block_actions-payload</summary>
internal sealed record InteractionContainer
{
    /// <summary>"message" or "view".</summary>
    public string? Type { get; init; }

    public string? MessageTs { get; init; }

    public string? ThreadTs { get; init; }

    public string? ChannelId { get; init; }

    public bool IsEphemeral { get; init; }
}
