namespace Bot.Search.Extraction.Texts;

/// <summary>A paragraph as half-open ranges of tokens and of sentences; never empty.</summary>
internal readonly record struct TextParagraph(int FirstToken, int EndToken, int FirstSentence, int EndSentence);
