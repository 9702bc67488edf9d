namespace Bot.Adapters.Slack.Wire;

/// <summary>https://docs.slack.dev/apis/events-api/#callback-field</summary>
internal sealed record EventCallback
{
    /// <summary>"event_callback", "url_verification", "app_rate_limited".</summary>
    public string? Type { get; init; }

    /// <summary>With url_verification: to be sent back.</summary>
    public string? Challenge { get; init; }

    public string? EventId { get; init; }

    public string? TeamId { get; init; }

    public EventObject? Event { get; init; }

    public IReadOnlyList<Authorization>? Authorizations { get; init; }
}
