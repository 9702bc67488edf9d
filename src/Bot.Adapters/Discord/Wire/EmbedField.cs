namespace Bot.Adapters.Discord.Wire;

/// <summary>https://discord.com/developers/docs/resources/message#embed-object-embed-field-structure</summary>
internal sealed record EmbedField(string Name, string Value, bool Inline);
