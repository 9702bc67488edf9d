namespace Bot.Host.Cli.Json;

/// <summary>One thing that doctor looks at.</summary>
internal sealed record CheckDocument(string Name, IReadOnlyList<CheckResultDocument> Results);
