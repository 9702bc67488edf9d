using System.Globalization;

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

/// <summary>A short fact.</summary>
/// <param name="Label">What it is; plain.</param>
/// <param name="Value">The fact.</param>
public sealed record Field(string Label, RichText Value);

/// <summary>One article as a source: label, title, date, links.</summary>
public sealed record SourceLine
{
    /// <summary>The outlet's name.</summary>
    public required string Outlet { get; init; }

    /// <summary>The headline; may be empty.</summary>
    public required string Title { get; init; }

    /// <summary>Lands on the words where there are any, else on the article; null for an article without an address.</summary>
    public required Uri? Link { get; init; }

    /// <summary>The bot's own page that shows the words in the stored text; null unless the bot has a public address.</summary>
    public Uri? Proof { get; init; }

    /// <summary>Null when the source prints no date.</summary>
    public required MessageDate? Published { get; init; }

    /// <summary>The author line as printed; null when there is none.</summary>
    public string? Byline { get; init; }

    /// <summary>"first", "removed by 3 May 2022", "at 1:02:03" of a recording, "p. 12" of a document: null mostly.</summary>
    public string? Remark { get; init; }
}

/// <summary>A publication date. A day must be shown as printed and never be moved into a reader's time zone.</summary>
/// <param name="Moment">The moment, with the outlet's own offset; midnight UTC of the day when only a day is known.</param>
/// <param name="DayOnly">True when no time of day is known: show <see cref="Day"/>, not a time stamp.</param>
public readonly record struct MessageDate(DateTimeOffset Moment, bool DayOnly)
{
    /// <summary>The day as the outlet printed it: "16 Mar 2022".</summary>
    public string Day => Moment.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
}

/// <summary>How some outlets print the same utterance otherwise.</summary>
/// <param name="Outlets">Who prints it so; never empty.</param>
/// <param name="Text">The wording with <see cref="RunStyles.Inserted"/> and <see cref="RunStyles.Deleted"/> runs; long runs that agree are shortened by "…".</param>
public sealed record WordingVariant(IReadOnlyList<string> Outlets, RichText Text);
