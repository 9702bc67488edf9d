using Bot.Adapters.Messaging;

namespace Bot.Adapters.Discord;

/// <summary>
/// What Discord accepts, as data; lengths in characters after trimming. Sources:
/// https://discord.com/developers/docs/resources/message, …/components/reference,
/// …/interactions/receiving-and-responding, …/interactions/application-commands, …/events/gateway.
/// </summary>
internal static class DiscordLimits
{
    public const int Content = 2000;
    public const int Embeds = 10;
    public const int EmbedTitle = 256;
    public const int EmbedDescription = 4096;
    public const int EmbedFields = 25;
    public const int FieldName = 256;
    public const int FieldValue = 1024;
    public const int EmbedFooter = 2048;
    public const int EmbedAuthor = 256;

    /// <summary>Titles, descriptions, field names and values, footers and author names of all embeds together.</summary>
    public const int EmbedsTotal = 6000;

    public const int ActionRows = 5;
    public const int ButtonsPerRow = 5;
    public const int ButtonLabel = 80;
    public const int ButtonUrl = 512;
    public const int CustomId = 100;
    public const int Nonce = 25;

    public const int Choices = 25;
    public const int ChoiceText = 100;
    public const int CommandDescription = 100;
    public const int CommandOptions = 25;
    public const int CommandTotal = 8000;
    public const int StringOption = 6000;

    public const int GatewayPayloadBytes = 4096;

    /// <summary>Characters that mean something anywhere in a text.</summary>
    public const string MarkdownCharacters = "\\*_~`|[]()<>#@:";

    /// <summary>
    /// What composing may use. Quotes stay readable on a phone, and the total leaves room for author lines and footers,
    /// which composing counts too low.
    /// </summary>
    public static MessageLimits ForComposing { get; } = new()
    {
        MessageCharacters = 5200,
        MessageBlocks = 20,
        BlockCharacters = 3600,
        Quotes = 5,
        SourcesPerQuote = 5,
        VariantsPerQuote = 2,
        Buttons = 10,
        ButtonLabel = ButtonLabel,
        ButtonLink = ButtonUrl,
        Heading = EmbedTitle,
        Fallback = Content,
        LinksCount = true,
        EscapedCharacters = MarkdownCharacters,
        EscapeCost = 1,
    };

    /// <summary>
    /// What gives way in what order where a message was not composed to these limits, or its markup takes more than composing
    /// counts: other wordings first, then words, then titles and further sources.
    /// </summary>
    public static IReadOnlyList<Squeeze> Ladder { get; } =
    [
        new(Squeeze.All, Squeeze.All, Squeeze.All, 120),
        new(Squeeze.All, 1, Squeeze.All, 90),
        new(Squeeze.All, 0, Squeeze.All, 60),
        new(1500, 0, Squeeze.All, 60),
        new(900, 0, Squeeze.All, 0),
        new(600, 0, 6, 0),
        new(400, 0, 4, 0),
        new(250, 0, 3, 0),
        new(160, 0, 2, 0),
        new(90, 0, 1, 0),
    ];
}
