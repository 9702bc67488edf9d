namespace Bot.Adapters.Discord.Wire;

/// <summary>https://discord.com/developers/docs/resources/message#embed-object-embed-author-structure; the name is plain text.</summary>
internal sealed record EmbedAuthor(string Name);
