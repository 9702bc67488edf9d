using System.Text.Json.Serialization;

namespace Bot.Adapters.Slack.Wire;

/// <summary>A layout block: https://docs.slack.dev/reference/block-kit/blocks. Only those we send.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(HeaderBlock), "header")]
[JsonDerivedType(typeof(SectionBlock), "section")]
[JsonDerivedType(typeof(RichTextBlock), "rich_text")]
[JsonDerivedType(typeof(ContextBlock), "context")]
[JsonDerivedType(typeof(ActionsBlock), "actions")]
internal abstract record SlackBlock;

/// <summary>https://docs.slack.dev/reference/block-kit/blocks/header-block: plain text, at most 150 characters.</summary>
internal sealed record HeaderBlock(TextObject Text) : SlackBlock;

/// <summary>https://docs.slack.dev/reference/block-kit/blocks/section-block: text of 1 to 3,000 characters, or up to 10 fields of 2,000.</summary>
internal sealed record SectionBlock : SlackBlock
{
    public TextObject? Text { get; init; }

    public IReadOnlyList<TextObject>? Fields { get; init; }
}

/// <summary>https://docs.slack.dev/reference/block-kit/blocks/rich-text-block: text without markup.</summary>
internal sealed record RichTextBlock(IReadOnlyList<RichTextQuote> Elements) : SlackBlock;

/// <summary>https://docs.slack.dev/reference/block-kit/blocks/rich-text-block#rich_text_quote</summary>
internal sealed record RichTextQuote(IReadOnlyList<RichTextElement> Elements)
{
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "rich_text_quote";
}

/// <summary>https://docs.slack.dev/reference/block-kit/blocks/rich-text-block#text-element-type; never empty.</summary>
internal sealed record RichTextElement
{
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "text";

    public required string Text { get; init; }

    /// <summary>Null for plain text.</summary>
    public RichTextStyle? Style { get; init; }
}

/// <summary>Part of a text element; null for a look that it has not.</summary>
internal sealed record RichTextStyle
{
    public bool? Bold { get; init; }

    public bool? Italic { get; init; }

    public bool? Strike { get; init; }

    public bool? Code { get; init; }
}

/// <summary>https://docs.slack.dev/reference/block-kit/blocks/context-block: small print, at most 10 elements.</summary>
internal sealed record ContextBlock(IReadOnlyList<TextObject> Elements) : SlackBlock;

/// <summary>https://docs.slack.dev/reference/block-kit/blocks/actions-block: at most 25 elements.</summary>
internal sealed record ActionsBlock(IReadOnlyList<ButtonElement> Elements) : SlackBlock;

/// <summary>
/// https://docs.slack.dev/reference/block-kit/block-elements/button-element: text 75, value 2,000, url 3,000 characters.
/// A button with an address sends an interaction too when it is pressed.
/// </summary>
internal sealed record ButtonElement
{
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "button";

    /// <summary>Unique within its block.</summary>
    public required string ActionId { get; init; }

    public required TextObject Text { get; init; }

    public string? Value { get; init; }

    public string? Url { get; init; }

    /// <summary>"primary", "danger" or null.</summary>
    public string? Style { get; init; }
}

/// <summary>https://docs.slack.dev/reference/block-kit/composition-objects/text-object</summary>
internal sealed record TextObject
{
    [JsonPropertyOrder(-1)]
    public required string Type { get; init; }

    public required string Text { get; init; }

    /// <summary>Plain text only: whether <c>:smile:</c> becomes a picture.</summary>
    public bool? Emoji { get; init; }

    /// <summary>Mrkdwn only: true leaves addresses and names in the text alone instead of making links of them.</summary>
    public bool? Verbatim { get; init; }

    public static TextObject Plain(string text) => new() { Type = "plain_text", Text = text, Emoji = false };

    public static TextObject Mrkdwn(string text) => new() { Type = "mrkdwn", Text = text, Verbatim = true };
}
