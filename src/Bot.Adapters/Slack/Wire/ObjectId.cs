namespace Bot.Adapters.Slack.Wire;

/// <summary>The id of a team or channel inside an interaction; names change, ids do not.</summary>
internal sealed record ObjectId(string? Id);
