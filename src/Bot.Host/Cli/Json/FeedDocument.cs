namespace Bot.Host.Cli.Json;

/// <summary>One feed; the error is null unless the last poll failed.</summary>
internal sealed record FeedDocument(string Address, string? LastSuccess, string? LastError, int Failures, string? NextPoll);
