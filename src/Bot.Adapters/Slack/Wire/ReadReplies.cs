namespace Bot.Adapters.Slack.Wire;

/// <summary>https://docs.slack.dev/reference/methods/conversations.replies; the first message is the thread's parent.</summary>
internal sealed record ReadReplies(string Channel, string Ts, int Limit);
