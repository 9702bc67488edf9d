namespace Bot.Adapters.Slack.Wire;

/// <summary>https://docs.slack.dev/reference/methods/apps.connections.open: the address is a ticket, good for one connection, and secret.</summary>
internal sealed record OpenedConnection : ApiAnswer
{
    public string? Url { get; init; }
}
