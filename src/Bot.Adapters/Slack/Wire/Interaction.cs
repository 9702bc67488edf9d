namespace Bot.Adapters.Slack.Wire;

/// <summary>
/// A press on a button or a message shortcut: https://docs.slack.dev/reference/interaction-payloads/block_actions-payload,
/// https://docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload
/// </summary>
internal sealed record Interaction
{
    /// <summary>"block_actions", "message_action", …</summary>
    public string? Type { get; init; }

    public string? CallbackId { get; init; }

    public string? TriggerId { get; init; }

    public string? ResponseUrl { get; init; }

    public InteractionUser? User { get; init; }

    public ObjectId? Team { get; init; }

    /// <summary>Null for a press on the App Home.</summary>
    public ObjectId? Channel { get; init; }

    public MessageObject? Message { get; init; }

    public InteractionContainer? Container { get; init; }

    public IReadOnlyList<ActionObject?>? Actions { get; init; }
}

/// <summary>Who pressed; part of https://docs.slack.dev/reference/interaction-payloads/block_actions-payload</summary>
internal sealed record InteractionUser
{
    public string? Id { get; init; }

    public string? Username { get; init; }

    public string? Name { get; init; }

    public string? TeamId { get; init; }
}

/// <summary>A team or channel; part of https://docs.slack.dev/reference/interaction-payloads/block_actions-payload</summary>
/// <param name="Id">Null where Slack leaves it out.</param>
/// <param name="Name">Of a channel: tells direct messages apart (<see cref="SlashCommand.DirectMessage"/>), nothing else.</param>
internal sealed record ObjectId(string? Id, string? Name = null);

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

/// <summary>The pressed element; part of https://docs.slack.dev/reference/interaction-payloads/block_actions-payload</summary>
internal sealed record ActionObject
{
    public string? ActionId { get; init; }

    /// <summary>Null for a button that only leads somewhere.</summary>
    public string? Value { get; init; }
}
