using Bot.Search.Domain;

namespace Bot.Search.Querying.Pages;

/// <summary>What the bot's own pages show. Each call sees one snapshot; a fault of the store is thrown.</summary>
public interface ICoveragePages
{
    /// <summary>An article with its quotes; its newest version when <paramref name="version"/> is null. Null when it is not stored.</summary>
    Task<ArticlePage?> FindArticleAsync(ArticleId id, int? version, CancellationToken cancellationToken);

    /// <summary>The coverage as a whole.</summary>
    Task<CoveragePage> ReadCoverageAsync(CancellationToken cancellationToken);

    /// <summary>A speaker by the key that a page linked to; null when there is none.</summary>
    Task<PageSpeaker?> FindSpeakerAsync(string key, CancellationToken cancellationToken);
}
