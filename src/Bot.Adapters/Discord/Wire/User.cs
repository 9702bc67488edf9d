namespace Bot.Adapters.Discord.Wire;

/// <summary>https://discord.com/developers/docs/resources/user#user-object</summary>
internal sealed record User(string Id, string? Username, bool? Bot);
