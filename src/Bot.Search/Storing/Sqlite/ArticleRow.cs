using Bot.Search.Domain;

namespace Bot.Search.Storing.Sqlite;

/// <summary>One stored version of an article.</summary>
/// <param name="Row">Its number.</param>
/// <param name="Extracted">Article and extraction.</param>
/// <param name="Origin">Group of copies.</param>
/// <param name="RemovedBy">When the next version was read; null for the newest.</param>
internal sealed record ArticleRow(long Row, ExtractedArticle Extracted, long Origin, DateTimeOffset? RemovedBy)
{
    public Article Article => Extracted.Article;
}
