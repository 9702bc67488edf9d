using Bot.Search.Domain;

namespace Bot.Search.Querying;

/// <summary>One article as the list of sources shows it.</summary>
public sealed record SourceView
{
    public required ArticleId Id { get; init; }

    public required int Version { get; init; }

    public required string Outlet { get; init; }

    public required string Title { get; init; }

    public required Uri? Url { get; init; }

    public required PublishedAt? Published { get; init; }

    public required string? Byline { get; init; }

    public required int Quotes { get; init; }

    /// <summary>Articles of one page with the same number are copies of one text.</summary>
    public required int Origin { get; init; }

    public required DateTimeOffset IngestedAt { get; init; }
}
