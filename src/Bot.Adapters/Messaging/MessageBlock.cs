namespace Bot.Adapters.Messaging;

/// <summary>A part of a message: a closed set. Texts are already defused (no mentions, no control characters), never escaped.</summary>
public abstract record MessageBlock
{
    private MessageBlock()
    {
    }

    /// <summary>A line that names what follows; plain.</summary>
    public sealed record Heading(string Text) : MessageBlock;

    /// <summary>Running text.</summary>
    public sealed record Paragraph(RichText Text) : MessageBlock;

    /// <summary>Somebody's words with everything needed to believe them.</summary>
    public sealed record QuoteBlock : MessageBlock
    {
        /// <summary>What it is among the others, shown above it: a date, "Only in Antiwar.com", "Nearest"; null mostly.</summary>
        public string? Label { get; init; }

        /// <summary>Who, as shown ("Kajsa Ollongren", "Speaker unknown"); null for a passage that is no quote.</summary>
        public required string? Speaker { get; init; }

        /// <summary>The role as printed ("Dutch Defence Minister"); null when no source prints one.</summary>
        public string? Role { get; init; }

        /// <summary>The words, matches in bold; without quotation marks: <see cref="IsVerbatim"/> says whether to set them.</summary>
        public required RichText Words { get; init; }

        /// <summary>True when the words are somebody's own and stand in quotation marks; false for reported speech and passages.</summary>
        public required bool IsVerbatim { get; init; }

        /// <summary>"Reported speech", "partly in quotation marks", "from the article": what sort of words these are; null for plain quotes.</summary>
        public string? KindNote { get; init; }

        /// <summary>Says that the attribution is uncertain, or why it is shown although the words do not match; null mostly.</summary>
        public string? Caution { get; init; }

        /// <summary>Other wordings of the same utterance, as differences from <see cref="Words"/>.</summary>
        public IReadOnlyList<WordingVariant> Variants { get; init; } = [];

        /// <summary>Where the words stand; never empty, and the last thing to be cut.</summary>
        public required IReadOnlyList<SourceLine> Sources { get; init; }

        /// <summary>"3 outlets, 2 origins".</summary>
        public required string Summary { get; init; }
    }

    /// <summary>Short facts in pairs.</summary>
    public sealed record Fields(IReadOnlyList<Field> Items) : MessageBlock;

    /// <summary>Articles without words from them.</summary>
    public sealed record CitationList(IReadOnlyList<SourceLine> Sources) : MessageBlock;

    /// <summary>Buttons.</summary>
    public sealed record Choices(IReadOnlyList<Choice> Items) : MessageBlock;

    /// <summary>Small print: what was searched, what else can be asked.</summary>
    public sealed record Note(RichText Text) : MessageBlock;
}
