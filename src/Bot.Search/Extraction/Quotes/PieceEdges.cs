using Bot.Search.Extraction.Texts;

namespace Bot.Search.Extraction.Quotes;

/// <summary>
/// Cuts marks and loose punctuation off both ends of a piece. A stop inside its marks stays, and so does the closing
/// mark of a quotation that opens inside the piece. Of what is nobody's words nothing is left.
/// </summary>
internal static class PieceEdges
{
    public static TokenRange Trim(TextLayer text, TokenRange range)
    {
        int first = range.First, end = range.End;
        while (first < end && IsLoose(text.Tokens[first].Kind))
            first++;
        while (end > first && IsLoose(text.Tokens[end - 1].Kind))
            end--;
        if (end == first)
            return new TokenRange(first, end);
        end = WithStop(text, first, end);
        var piece = CalledInMarks.Narrow(text, new TokenRange(first, WithCloser(text, first, end)));
        return NoWords.Is(text, piece) ? piece with { End = piece.First } : piece;
    }

    private static int WithStop(TextLayer text, int first, int end)
    {
        var inside = end < text.Tokens.Length && text.IsQuoted(end) && text.IsQuoted(end - 1)
            && text.OuterQuotationOf(end) == text.OuterQuotationOf(end - 1) && text.Tokens[end].Kind == TokenKind.Stop;
        return inside && end > first ? end + 1 : end;
    }

    private static int WithCloser(TextLayer text, int first, int end)
    {
        var index = text.OuterQuotationOf(end - 1);
        if (index < 0)
            return end;
        var quotation = text.Quotations[index];
        return quotation.OpenToken >= first && quotation.Closed && quotation.EndToken == end ? end + 1 : end;
    }

    private static bool IsLoose(TokenKind kind) =>
        kind is TokenKind.Mark or TokenKind.Stop or TokenKind.Comma or TokenKind.Colon or TokenKind.Dash;
}
