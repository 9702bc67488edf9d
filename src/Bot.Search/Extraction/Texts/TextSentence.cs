using Bot.Search.Domain;

namespace Bot.Search.Extraction.Texts;

/// <summary>A sentence as a half-open range of tokens.</summary>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="EndToken">Index behind its last token.</param>
/// <param name="Paragraph">Index of its paragraph.</param>
/// <param name="Span">Where it stands in the text.</param>
internal readonly record struct TextSentence(int FirstToken, int EndToken, int Paragraph, TextSpan Span);
