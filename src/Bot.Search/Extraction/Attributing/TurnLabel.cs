using Bot.Search.Extraction.Texts;

namespace Bot.Search.Extraction.Attributing;

/// <summary>What may stand between a name and the colon of its turn: "Ada Dorn (Lab):", "ADA DORN, STATE ENGINEER:".</summary>
internal static class TurnLabel
{
    private const int LongestBracket = 8;
    private const int LongestRole = 8;

    /// <summary>Where the colon of the turn would stand whose name ends at <paramref name="at"/>.</summary>
    public static int Colon(TextLayer text, int at, int end)
    {
        if (at >= end)
            return at;
        return text.Tokens[at].Kind switch
        {
            TokenKind.Bracket when text.Text[text.Tokens[at].Start] == '(' => BehindBracket(text, at, end),
            TokenKind.Comma => BehindRole(text, at, end),
            _ => at,
        };
    }

    private static int BehindBracket(TextLayer text, int at, int end)
    {
        for (var i = at + 1; i < Math.Min(end, at + LongestBracket); i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Bracket)
                return i + 1;
        }
        return at;
    }

    private static int BehindRole(TextLayer text, int at, int end)
    {
        for (var i = at + 1; i < Math.Min(end, at + 1 + LongestRole); i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Colon)
                return i > at + 1 ? i : at;
            if (text.Tokens[i].Kind is not (TokenKind.Word or TokenKind.Clitic or TokenKind.Number or TokenKind.Comma))
                return at;
        }
        return at;
    }
}
