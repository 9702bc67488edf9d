namespace Bot.Adapters.Discord.Wire;

/// <summary>https://discord.com/developers/docs/resources/message#embed-object-embed-footer-structure; plain text.</summary>
internal sealed record EmbedFooter(string Text);
