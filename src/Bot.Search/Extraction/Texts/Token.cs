using Bot.Search.Domain;

namespace Bot.Search.Extraction.Texts;

/// <summary>A token of an article's text; offsets are UTF-16, half-open.</summary>
internal readonly record struct Token(int Start, int End, TokenKind Kind)
{
    public int Length => End - Start;

    public TextSpan Span => new(Start, End);
}
