using Bot.Adapters.Messaging;

namespace Bot.Adapters.Slack;

/// <summary>
/// Slack's limits as data. From https://docs.slack.dev/reference/block-kit/blocks, the types of @slack/types, and for the
/// undocumented limit over the whole message (msg_blocks_too_long at about 13,200 characters) from
/// https://github.com/slackapi/bolt-js/issues/2509.
/// </summary>
internal static class SlackLimits
{
    /// <summary>Characters over all blocks, addresses and markup included.</summary>
    public const int MessageCharacters = 13_000;

    public const int MessageBlocks = 50;

    /// <summary>Characters of one section's text.</summary>
    public const int Section = 3_000;

    public const int FieldsPerSection = 10;

    public const int Field = 2_000;

    public const int ElementsPerContext = 10;

    public const int ButtonsPerBlock = 25;

    public const int Header = 150;

    public const int ButtonLabel = 75;

    public const int ButtonValue = 2_000;

    public const int ButtonLink = 3_000;

    /// <summary>Text of a message: best up to 4,000; longer texts are split into several messages.</summary>
    public const int Text = 4_000;

    /// <summary>What composing is told: less than the limits, to leave room for our own markup.</summary>
    public static MessageLimits ForComposing { get; } = new()
    {
        MessageCharacters = 12_000,
        MessageBlocks = 40,
        BlockCharacters = 2_800,
        Quotes = 8,
        SourcesPerQuote = 6,
        VariantsPerQuote = 3,
        Buttons = 12,
        ButtonLabel = ButtonLabel,
        ButtonLink = ButtonLink,
        Heading = Header,
        Fallback = Text,
        LinksCount = true,
        EscapedCharacters = "&<>",
        EscapeCost = 4,
    };

    /// <summary>Characters of one quote's words; a message that is too big is tried again with the next.</summary>
    public static IReadOnlyList<int> WordLadder { get; } = [2_600, 1_200, 600, 300, 120];
}
