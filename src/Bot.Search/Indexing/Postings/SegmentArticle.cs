using Bot.Search.Domain;
using Bot.Search.Indexing.Units;

namespace Bot.Search.Indexing.Postings;

/// <summary>An article to be written into a segment.</summary>
internal sealed record SegmentArticle
{
    public required long Row { get; init; }

    public required Article Article { get; init; }

    public required int Quotes { get; init; }

    public required long Origin { get; init; }

    /// <summary>True for an older version, of which only gone quotes are searched.</summary>
    public required bool Removed { get; init; }

    public required ArticleTerms Terms { get; init; }

    /// <summary>The units that are searched, in order.</summary>
    public required IReadOnlyList<SegmentUnit> Units { get; init; }
}
