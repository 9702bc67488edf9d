namespace Bot.Search.Domain;

/// <summary>An article with what the extractor found in it: what indexing stores.</summary>
/// <param name="Article">The article, unchanged.</param>
/// <param name="Sentences">In order; headline and boilerplate are not among them.</param>
/// <param name="Quotes">In order of their first piece.</param>
/// <param name="ExtractorVersion">Which extractor found them; stored articles are extracted anew when it changes.</param>
public sealed record ExtractedArticle(
    Article Article,
    IReadOnlyList<Sentence> Sentences,
    IReadOnlyList<Quote> Quotes,
    string ExtractorVersion);
