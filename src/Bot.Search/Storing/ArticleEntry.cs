using Bot.Search.Domain;

namespace Bot.Search.Storing;

/// <summary>An article as a list shows it: its newest version without the text.</summary>
public sealed record ArticleEntry
{
    public required ArticleId Id { get; init; }

    public required int Version { get; init; }

    public required string Outlet { get; init; }

    public required string Title { get; init; }

    public required Uri? Url { get; init; }

    public required PublishedAt? Published { get; init; }

    public required string? Byline { get; init; }

    public required DateTimeOffset IngestedAt { get; init; }

    /// <summary>How many quotes were found in it.</summary>
    public required int Quotes { get; init; }

    /// <summary>Copies of one text share it.</summary>
    public required OriginId Origin { get; init; }

    /// <summary>The entry of an article that <paramref name="extracted"/> is the newest version of.</summary>
    internal static ArticleEntry Of(ExtractedArticle extracted, OriginId origin) => new()
    {
        Id = extracted.Article.Id,
        Version = extracted.Article.Version,
        Outlet = extracted.Article.Outlet,
        Title = extracted.Article.Title,
        Url = extracted.Article.Url,
        Published = extracted.Article.Published,
        Byline = extracted.Article.Byline,
        IngestedAt = extracted.Article.IngestedAt,
        Quotes = extracted.Quotes.Count,
        Origin = origin,
    };
}
