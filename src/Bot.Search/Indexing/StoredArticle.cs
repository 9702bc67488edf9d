using Bot.Search.Domain;

namespace Bot.Search.Indexing;

/// <summary>The newest stored version of an article, without its text.</summary>
/// <param name="Id">The article.</param>
/// <param name="Version">Its newest version, from 1.</param>
/// <param name="ContentHash">Hash of that version's text.</param>
/// <param name="ExtractorVersion">Which extractor made its rows.</param>
public sealed record StoredArticle(ArticleId Id, int Version, string ContentHash, string ExtractorVersion);
