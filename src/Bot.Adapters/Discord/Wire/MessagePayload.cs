using System.Text.Json.Serialization;

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

/// <summary>
/// https://discord.com/developers/docs/resources/message#allowed-mentions-object. Left out, Discord pings everybody that
/// a text names; so it stands on every payload, and always allows nobody.
/// </summary>
internal sealed record AllowedMentions(IReadOnlyList<string> Parse, bool RepliedUser)
{
    public static AllowedMentions Nobody { get; } = new([], false);
}

/// <summary>https://discord.com/developers/docs/resources/message#message-reference-structure</summary>
/// <param name="MessageId">The message replied to.</param>
/// <param name="FailIfNotExists">False: the answer is sent although the question was deleted meanwhile.</param>
internal sealed record MessageReference(string MessageId, bool FailIfNotExists);

/// <summary>https://discord.com/developers/docs/components/reference#action-row</summary>
internal sealed record ActionRow(IReadOnlyList<Button> Components)
{
    [JsonPropertyOrder(-1)]
    public int Type { get; } = 1;
}

/// <summary>https://discord.com/developers/docs/components/reference#button; a link button has a URL and no custom id.</summary>
internal sealed record Button
{
    public const int Primary = 1;
    public const int Secondary = 2;
    public const int Link = 5;

    [JsonPropertyOrder(-1)]
    public int Type { get; } = 2;

    public required int Style { get; init; }

    public required string Label { get; init; }

    public string? CustomId { get; init; }

    public string? Url { get; init; }
}
