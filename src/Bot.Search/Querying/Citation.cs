using Bot.Search.Domain;

namespace Bot.Search.Querying;

/// <summary>Everything needed to show where words stand and to check it again.</summary>
public sealed record Citation
{
    /// <summary>The article that the words stand in.</summary>
    public required ArticleId ArticleId { get; init; }

    /// <summary>Which version of the article the offsets count in.</summary>
    public required int Version { get; init; }

    /// <summary>Position of the quote in its article, from 0; null for a sentence that is no quote.</summary>
    public required int? QuoteOrdinal { get; init; }

    /// <summary>The outlet's name, as stored.</summary>
    public required string Outlet { get; init; }

    /// <summary>The article's headline.</summary>
    public required string Title { get; init; }

    /// <summary>The article's address; null when it has none.</summary>
    public required Uri? Url { get; init; }

    /// <summary>
    /// Address that lands on the words: with a text fragment (https://wicg.github.io/scroll-to-text-fragment/), or with the second or page
    /// where they begin; null when there is no address.
    /// </summary>
    public required string? DeepLink { get; init; }

    /// <summary>The bot's own page with the quote highlighted; null unless a public base address is configured.</summary>
    public string? ProofLink { get; init; }

    /// <summary>When the outlet published it, as far as it is known; null when it is not.</summary>
    public required PublishedAt? Published { get; init; }

    /// <summary>The article's authors as printed; null when none are.</summary>
    public required string? Byline { get; init; }

    /// <summary>The exact words of this article; pieces joined by " … ".</summary>
    public required string Wording { get; init; }

    /// <summary>Offset of the first piece's start in the stored text.</summary>
    public required int Start { get; init; }

    /// <summary>Offset of the last piece's end in the stored text.</summary>
    public required int End { get; init; }

    /// <summary>The pieces themselves.</summary>
    public required IReadOnlyList<TextSpan> Pieces { get; init; }

    /// <summary>The whole sentence (or sentences) around the words: what reported speech is read in.</summary>
    public required string Context { get; init; }

    /// <summary>The speaker as this article writes it; null when nobody can be told.</summary>
    public required string? SpeakerAsWritten { get; init; }

    /// <summary>The second of the recording or the page of the document where the words begin; null for a page of the web.</summary>
    public Landmark? At { get; init; }

    /// <summary>The words are no longer in the article since this moment ("removed by"); null while they are.</summary>
    public DateTimeOffset? RemovedBy { get; init; }
}
