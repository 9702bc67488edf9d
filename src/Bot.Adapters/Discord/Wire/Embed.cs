namespace Bot.Adapters.Discord.Wire;

/// <summary>
/// https://discord.com/developers/docs/resources/message#embed-object. There is no <c>url</c> on purpose: of several
/// embeds with one URL only the first is shown, so two quotes of one article would lose one.
/// </summary>
internal sealed record Embed
{
    public string? Title { get; init; }

    public string? Description { get; init; }

    public int? Color { get; init; }

    public EmbedAuthor? Author { get; init; }

    public IReadOnlyList<EmbedField>? Fields { get; init; }

    public EmbedFooter? Footer { get; init; }

    /// <summary>What counts towards the 6,000 characters of all embeds of a message.</summary>
    public int CountedCharacters() =>
        (Title?.Length ?? 0) + (Description?.Length ?? 0) + (Author?.Name.Length ?? 0) + (Footer?.Text.Length ?? 0)
        + (Fields?.Sum(field => field.Name.Length + field.Value.Length) ?? 0);
}

/// <summary>https://discord.com/developers/docs/resources/message#embed-object-embed-author-structure; the name is plain text.</summary>
internal sealed record EmbedAuthor(string Name);

/// <summary>https://discord.com/developers/docs/resources/message#embed-object-embed-field-structure</summary>
internal sealed record EmbedField(string Name, string Value, bool Inline);

/// <summary>https://discord.com/developers/docs/resources/message#embed-object-embed-footer-structure; plain text.</summary>
internal sealed record EmbedFooter(string Text);
