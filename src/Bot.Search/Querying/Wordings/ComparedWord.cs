using Bot.Search.Domain;

namespace Bot.Search.Querying.Wordings;

/// <summary>A white-space-separated word of a text that is compared with another.</summary>
/// <param name="Span">Where it stands in its text.</param>
/// <param name="Strict">Folded typography (case, quotation marks, dashes, ellipsis), punctuation kept.</param>
/// <param name="Loose"><paramref name="Strict"/> without punctuation at its edges; a word of punctuation only keeps it.</param>
internal readonly record struct ComparedWord(TextSpan Span, string Strict, string Loose);
