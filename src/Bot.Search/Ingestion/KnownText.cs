using Bot.Search.Storing;

namespace Bot.Search.Ingestion;

/// <summary>An article that was read, beside what is stored of it.</summary>
/// <param name="Stored">What is stored; null when nothing is.</param>
/// <param name="Reading">The reading, under the id that it is or will be stored by.</param>
/// <param name="Standing">How its text stands beside the stored versions; null when nothing or the same text is stored.</param>
internal sealed record KnownText(StoredArticle? Stored, ArticleReading Reading, TextStanding? Standing);
