namespace Bot.Adapters.Slack.Wire;

/// <summary>The pressed element; part of https://docs.slack.dev/reference/interaction-payloads/block_actions-payload</summary>
internal sealed record ActionObject
{
    public string? ActionId { get; init; }

    /// <summary>Null for a button that only leads somewhere.</summary>
    public string? Value { get; init; }
}
