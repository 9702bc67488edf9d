namespace Bot.Adapters.Discord.Wire;

/// <summary>
/// https://discord.com/developers/docs/resources/message#create-message, also the data of an interaction's answer. Content,
/// embeds and components are always written: an edit keeps what it does not name.
/// </summary>
internal sealed record MessagePayload
{
    /// <summary>MessageFlags: seen by one person only.</summary>
    public const int Ephemeral = 1 << 6;

    public string Content { get; init; } = "";

    public IReadOnlyList<Embed> Embeds { get; init; } = [];

    public IReadOnlyList<ActionRow> Components { get; init; } = [];

    public AllowedMentions AllowedMentions { get; init; } = AllowedMentions.Nobody;

    public int? Flags { get; init; }

    /// <summary>At most 25 characters; with <see cref="EnforceNonce"/> a retried create makes no second message.</summary>
    public string? Nonce { get; init; }

    public bool? EnforceNonce { get; init; }

    public MessageReference? MessageReference { get; init; }
}
