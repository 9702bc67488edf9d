namespace Bot.Adapters.Discord.Wire;

/// <summary>https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-resolved-data-structure</summary>
internal sealed record ResolvedData(IReadOnlyDictionary<string, Message>? Messages);
