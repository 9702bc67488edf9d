namespace Bot.Adapters.Discord.Wire;

/// <summary>https://discord.com/developers/docs/resources/message#message-object, as received.</summary>
internal sealed record Message
{
    public required string Id { get; init; }

    public required string ChannelId { get; init; }

    public string? GuildId { get; init; }

    public User? Author { get; init; }

    public Member? Member { get; init; }

    public string Content { get; init; } = "";

    public IReadOnlyList<User>? Mentions { get; init; }

    public IReadOnlyList<Embed>? Embeds { get; init; }

    public string? WebhookId { get; init; }

    public int? Flags { get; init; }

    /// <summary>Who used the command that this message answers.</summary>
    public InteractionMetadata? InteractionMetadata { get; init; }

    /// <summary>The message replied to.</summary>
    public Message? ReferencedMessage { get; init; }
}
