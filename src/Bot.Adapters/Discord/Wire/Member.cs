namespace Bot.Adapters.Discord.Wire;

/// <summary>https://discord.com/developers/docs/resources/guild#guild-member-object</summary>
internal sealed record Member(User? User, IReadOnlyList<string>? Roles);
