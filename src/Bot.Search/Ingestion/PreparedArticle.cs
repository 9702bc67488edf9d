using Bot.Search.Domain;

namespace Bot.Search.Ingestion;

/// <summary>What is known of an input before it is written.</summary>
/// <param name="Row">The row of the report, as far as it can be told before the article is written.</param>
/// <param name="Write">What is to be written; null for a failure and for an article that is stored already.</param>
internal sealed record PreparedArticle(IngestItem Row, PreparedArticle.Extraction? Write)
{
    /// <summary>An article that was read, with what was found in it.</summary>
    internal sealed record Extraction(ArticleReading Reading, ExtractedArticle Extracted)
    {
        public Article Article => Extracted.Article;
    }
}
