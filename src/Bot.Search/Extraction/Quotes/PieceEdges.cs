using Bot.Search.Extraction.Texts;

namespace Bot.Search.Extraction.Quotes;

/// <summary>Cuts marks and loose punctuation off both ends of a piece; a stop inside its marks stays.</summary>
internal static class PieceEdges
{
    public static TokenRange Trim(TextLayer text, TokenRange range)
    {
        int first = range.First, end = range.End;
        while (first < end && IsLoose(text.Tokens[first].Kind))
            first++;
        while (end > first && IsLoose(text.Tokens[end - 1].Kind))
            end--;
        var keepsStop = end < range.End && text.IsQuoted(end) && end > first && text.IsQuoted(end - 1) && text.Tokens[end].Kind == TokenKind.Stop;
        return new TokenRange(first, keepsStop ? end + 1 : end);
    }

    private static bool IsLoose(TokenKind kind) =>
        kind is TokenKind.Mark or TokenKind.Stop or TokenKind.Comma or TokenKind.Colon or TokenKind.Dash or TokenKind.Symbol;
}
