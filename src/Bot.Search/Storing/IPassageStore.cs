using Bot.Search.Domain;

namespace Bot.Search.Storing;

/// <summary>Loads what was found.</summary>
public interface IPassageStore
{
    /// <summary>The units with these ids, in the same order; ids that are not stored are left out.</summary>
    ValueTask<IReadOnlyList<Passage>> LoadAsync(IReadOnlyList<PassageId> units, CancellationToken cancellationToken);

    /// <summary>
    /// The units of each utterance that the filter leaves, in the same order as <paramref name="utterances"/>, oldest
    /// publication first, then by id; at most <paramref name="limitEach"/> of each.
    /// </summary>
    ValueTask<IReadOnlyList<IReadOnlyList<Passage>>> LoadUtterancesAsync(
        IReadOnlyList<UtteranceId> utterances,
        CoverageFilter filter,
        int limitEach,
        CancellationToken cancellationToken);

    /// <summary>All units of an article's newest version, and of older ones what is no longer in it; empty when it is not stored.</summary>
    ValueTask<IReadOnlyList<Passage>> LoadArticleAsync(ArticleId article, CancellationToken cancellationToken);

    /// <summary>
    /// The pieces of all quotes of one version as it was read, the newest or an older one; empty when it is not stored.
    /// Of an older version those that stand in the next one too belong to no utterance here and are not marked as removed.
    /// </summary>
    ValueTask<IReadOnlyList<Passage>> LoadVersionAsync(ArticleId article, int version, CancellationToken cancellationToken);

    /// <summary>An article as stored; its newest version when <paramref name="version"/> is null. Null when it is not there.</summary>
    ValueTask<Article?> FindArticleAsync(ArticleId article, int? version, CancellationToken cancellationToken);

    /// <summary>When the article that came last was read; null when nothing is stored.</summary>
    ValueTask<DateTimeOffset?> LastIngestedAsync(CancellationToken cancellationToken);

    /// <summary>Articles that outlets and dates of the filter leave, newest publication first, then by id.</summary>
    ValueTask<IReadOnlyList<ArticleEntry>> ListArticlesAsync(
        CoverageFilter filter,
        int skip,
        int take,
        CancellationToken cancellationToken);
}

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
