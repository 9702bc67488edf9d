using Bot.Search.Domain;
using Bot.Search.Extraction.Texts;

namespace Bot.Search.Extraction.Quotes;

/// <summary>Tells direct, mixed and indirect quotes apart: by the marks, and a transcript's line is what was said, word by word.</summary>
internal static class QuoteKinds
{
    public const string Transcript = "rule:script";

    public static QuoteKind Of(TextLayer text, FoundQuote quote) =>
        quote.Rule == Transcript ? QuoteKind.Direct : Of(text, quote.Pieces);

    public static QuoteKind Of(TextLayer text, IReadOnlyList<TokenRange> pieces)
    {
        int quoted = 0, bare = 0;
        foreach (var piece in pieces)
        {
            for (var i = piece.First; i < piece.End; i++)
            {
                if (text.Tokens[i].Kind is not (TokenKind.Word or TokenKind.Number))
                    continue;
                if (text.IsQuoted(i))
                    quoted++;
                else
                    bare++;
            }
        }
        return quoted == 0 ? QuoteKind.Indirect : bare == 0 ? QuoteKind.Direct : QuoteKind.Mixed;
    }
}
