using Bot.Search.Domain;

namespace Bot.Search.Ingestion;

/// <summary>What is known of an input before it is written.</summary>
/// <param name="Row">The row of the report; its outcome is only settled when the article was written.</param>
/// <param name="Extracted">What is to be written; null for a failure and for an article that is stored already.</param>
internal sealed record PreparedArticle(IngestItem Row, ExtractedArticle? Extracted);
