namespace Bot.Adapters.Messaging;

/// <summary>
/// How much room a platform gives, as data: composing decides what to leave out knowing it. Characters are UTF-16
/// code units of what is sent, markup and (where <see cref="LinksCount"/>) addresses included.
/// </summary>
public sealed record MessageLimits
{
    /// <summary>No limits to speak of: the console, and tests that look at content.</summary>
    public static MessageLimits Roomy { get; } = new()
    {
        MessageCharacters = 200_000,
        MessageBlocks = 1_000,
        BlockCharacters = 50_000,
        Quotes = 50,
        SourcesPerQuote = 50,
        VariantsPerQuote = 10,
        Buttons = 25,
        ButtonLabel = 200,
        ButtonLink = 8_000,
        Heading = 500,
        Fallback = 200_000,
        LinksCount = false,
        EscapedCharacters = "",
        EscapeCost = 0,
    };

    /// <summary>All text of one message.</summary>
    public required int MessageCharacters { get; init; }

    /// <summary>Platform blocks in one message; a renderer says how many of ours that allows.</summary>
    public required int MessageBlocks { get; init; }

    /// <summary>Text of one block.</summary>
    public required int BlockCharacters { get; init; }

    /// <summary>Quote blocks in one message.</summary>
    public required int Quotes { get; init; }

    /// <summary>Sources shown under one quote; the rest is counted ("and 7 more").</summary>
    public required int SourcesPerQuote { get; init; }

    /// <summary>Other wordings shown under one quote.</summary>
    public required int VariantsPerQuote { get; init; }

    /// <summary>Buttons in one message.</summary>
    public required int Buttons { get; init; }

    /// <summary>Characters of a button's label.</summary>
    public required int ButtonLabel { get; init; }

    /// <summary>Characters of a button's address.</summary>
    public required int ButtonLink { get; init; }

    /// <summary>Characters of a heading.</summary>
    public required int Heading { get; init; }

    /// <summary>Characters of the plain fallback text.</summary>
    public required int Fallback { get; init; }

    /// <summary>True when an address inside the text counts as text.</summary>
    public required bool LinksCount { get; init; }

    /// <summary>Characters that grow when escaped, and …</summary>
    public required string EscapedCharacters { get; init; }

    /// <summary>… by how many characters at most.</summary>
    public required int EscapeCost { get; init; }
}
