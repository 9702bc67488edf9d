namespace Bot.Adapters.Discord.Wire;

/// <summary>https://discord.com/developers/docs/resources/message#message-interaction-metadata-object</summary>
internal sealed record InteractionMetadata(User? User);
