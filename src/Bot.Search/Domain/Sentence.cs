namespace Bot.Search.Domain;

/// <summary>A sentence of an article.</summary>
/// <param name="Ordinal">Position among the article's sentences, from 0.</param>
/// <param name="Paragraph">Position of its paragraph among the article's paragraphs, from 0.</param>
/// <param name="Span">Where it stands in the article's text, without surrounding white space.</param>
public sealed record Sentence(int Ordinal, int Paragraph, TextSpan Span);
