namespace Bot.Host.Cli.Json;

/// <summary>One input: added, updated, unchanged or failed. Quotes are counted when it was looked through; the reason says what fell short.</summary>
internal sealed record IngestItemDocument(string Location, string Outcome, string? ArticleId, string? Title, int? Quotes, string? Reason);
