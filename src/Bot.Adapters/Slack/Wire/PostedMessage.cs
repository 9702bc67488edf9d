namespace Bot.Adapters.Slack.Wire;

/// <summary>Answer of https://docs.slack.dev/reference/methods/chat.postMessage</summary>
internal sealed record PostedMessage : ApiAnswer
{
    public string? Channel { get; init; }

    /// <summary>Time stamp and id in one; a string, never a number.</summary>
    public string? Ts { get; init; }
}
