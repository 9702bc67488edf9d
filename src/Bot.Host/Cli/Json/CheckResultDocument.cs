namespace Bot.Host.Cli.Json;

/// <summary>One finding.</summary>
internal sealed record CheckResultDocument(string State, string Text);
