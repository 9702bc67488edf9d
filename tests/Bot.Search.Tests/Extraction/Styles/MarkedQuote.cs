using Bot.Search.Domain;

namespace Bot.Search.Tests.Extraction.Styles;

/// <summary>What a reader marked: who (as the text writes it) and which words.</summary>
internal sealed record MarkedQuote(string Speaker, TextSpan Span);
