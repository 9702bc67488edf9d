using Bot.Search.Domain;

namespace Bot.Search.Analyzing;

/// <summary>A searchable word of a text.</summary>
/// <param name="Term">The word as indexed: folded, spelling made one, stemmed. Equal terms are the same word.</param>
/// <param name="Span">Where it is printed, in UTF-16 code units of the analysed text.</param>
/// <param name="Position">Number of the word in the text, from 0. A joined form has the position of its first part.</param>
/// <param name="Joined">True for the joined form of a hyphenated word ("ceasefire" for "cease-fire"), which comes beside its parts.</param>
public readonly record struct Token(string Term, TextSpan Span, int Position, bool Joined);
