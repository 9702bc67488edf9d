namespace Bot.Adapters.Slack.Wire;

/// <summary>Who pressed; part of https://docs.slack.dev/reference/interaction-payloads/block_actions-payload</summary>
internal sealed record InteractionUser
{
    public string? Id { get; init; }

    public string? Username { get; init; }

    public string? Name { get; init; }

    public string? TeamId { get; init; }
}
