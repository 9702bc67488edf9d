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

/// <summary>A sentence of an article.</summary>
/// <param name="Ordinal">Position among the article's sentences, from 0.</param>
/// <param name="Paragraph">Position of its paragraph among the article's paragraphs, from 0.</param>
/// <param name="Span">Where it stands in the article's text, without surrounding white space.</param>
public sealed record Sentence(int Ordinal, int Paragraph, TextSpan Span);
