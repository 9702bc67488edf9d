namespace Bot.Adapters.Slack.Http;

/// <summary>What to answer to a request of Slack's.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="ContentType">Null with an empty body.</param>
/// <param name="Body">Empty means "taken".</param>
public sealed record SlackHttpReply(int Status, string? ContentType = null, string Body = "")
{
    /// <summary>True when sending the same again would not help: the header X-Slack-No-Retry says so.</summary>
    public bool IsFinal { get; init; }
}
