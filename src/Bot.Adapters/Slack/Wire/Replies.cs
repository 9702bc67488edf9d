namespace Bot.Adapters.Slack.Wire;

/// <summary>Answer of https://docs.slack.dev/reference/methods/conversations.replies</summary>
internal sealed record Replies : ApiAnswer
{
    public IReadOnlyList<MessageObject> Messages { get; init; } = [];
}
