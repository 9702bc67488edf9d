using Bot.Search.Domain;

namespace Bot.Search.Querying.Pages;

/// <summary>A quote on an article's page.</summary>
public sealed record PageQuote
{
    /// <summary>The version of the article that it stands in.</summary>
    public required int Version { get; init; }

    /// <summary>Position among the quotes of its version, from 0: the "n" of "#qn".</summary>
    public required int Ordinal { get; init; }

    public required QuoteKind Kind { get; init; }

    /// <summary>The words, pieces joined by " … ".</summary>
    public required string Text { get; init; }

    /// <summary>Its pieces in the text of its version; in order, without overlap.</summary>
    public required IReadOnlyList<TextSpan> Pieces { get; init; }

    /// <summary>The paragraphs around them.</summary>
    public required TextSpan Paragraph { get; init; }

    /// <summary>Who, as this article has it; its name is null when nobody can be told.</summary>
    public required SpeakerView Speaker { get; init; }

    /// <summary>The speaker's own page; null for one without a name.</summary>
    public required string? SpeakerKey { get; init; }

    /// <summary>Lands on the words on the outlet's page; null when the article has no address and when its newest version has not these words.</summary>
    public required string? DeepLink { get; init; }

    /// <summary>Since when the words are no longer in the article; null while they are.</summary>
    public required DateTimeOffset? RemovedBy { get; init; }
}
