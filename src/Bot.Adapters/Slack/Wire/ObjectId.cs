namespace Bot.Adapters.Slack.Wire;

/// <summary>A team or channel inside an interaction. The name of a channel tells direct messages apart ("directmessage"), nothing else.</summary>
internal sealed record ObjectId(string? Id, string? Name = null);
