namespace Bot.Adapters.Messaging;

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

    /// <summary>"first", "removed by 3 May 2022", "copy of the same text": null mostly.</summary>
    public string? Remark { get; init; }
}
