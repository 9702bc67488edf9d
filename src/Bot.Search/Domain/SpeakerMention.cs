namespace Bot.Search.Domain;

/// <summary>A speaker as one article writes it at one place.</summary>
/// <param name="Text">The words as printed: "he", "Mr Kaczynski", "the minister", "Moscow".</param>
/// <param name="Span">Where they stand in the article's text.</param>
public sealed record SpeakerMention(string Text, TextSpan Span);
