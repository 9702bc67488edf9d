namespace Bot.Adapters.Slack.Wire;

/// <summary>What every method answers: https://docs.slack.dev/apis/web-api/#responses</summary>
internal record ApiAnswer
{
    public bool Ok { get; init; }

    /// <summary>A code such as "channel_not_found"; null when it worked.</summary>
    public string? Error { get; init; }

    /// <summary>The scope that is missing, with "missing_scope".</summary>
    public string? Needed { get; init; }

    /// <summary>The token's scopes: the header x-oauth-scopes. Null where the platform does not say.</summary>
    public IReadOnlyList<string>? Scopes { get; init; }
}
