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

    public IReadOnlyList<ActionObject>? Actions { get; init; }
}
