using Bot.Search.Extraction.Texts;

namespace Bot.Search.Extraction.Quotes;

/// <summary>
/// "called the bell 'a deaf aunt'": what was called so is the writer's word, the words in marks are what was said. Annotators take
/// both together, so the tagger does too.
/// </summary>
internal static class CalledInMarks
{
    /// <summary>
    /// Only the words in marks, where a verb of naming stands before the piece and no more words before the marks than in them; else the piece as it is.
    /// </summary>
    public static TokenRange Narrow(TextLayer text, TokenRange piece)
    {
        var last = piece.End - 1;
        var index = text.OuterQuotationOf(text.Tokens[last].Kind == TokenKind.Mark ? last - 1 : last);
        if (piece.Count < 3 || piece.First == 0 || index < 0)
            return piece;
        var words = new TokenRange(text.Quotations[index].FirstToken, text.Quotations[index].EndToken);
        var before = words.First - 1 - piece.First;
        if (before < 1 || before > words.Count || !text.Words.Speech.NamingVerbs.Contains(text.Word(piece.First - 1)))
            return piece;
        for (var i = piece.First; i < words.First - 1; i++)
        {
            if (text.Tokens[i].Kind is not (TokenKind.Word or TokenKind.Clitic or TokenKind.Number))
                return piece;
        }
        return new TokenRange(words.First, Math.Min(words.End, piece.End));
    }
}
