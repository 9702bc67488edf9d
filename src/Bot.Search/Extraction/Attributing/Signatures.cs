using Bot.Search.Extraction.Lexicon;
using Bot.Search.Extraction.Quotes;
using Bot.Search.Extraction.Texts;

namespace Bot.Search.Extraction.Attributing;

/// <summary>Quotations signed with a name behind a dash at the end of the paragraph: “We are tired.” — Ada Dorn, teacher.</summary>
internal static class Signatures
{
    private const int ShortestQuotation = 3;
    private const int LongestName = 7;

    public static void Find(TextLayer text, List<CertainPiece> found)
    {
        for (var q = 0; q < text.Quotations.Length; q++)
        {
            var quotation = text.Quotations[q];
            if (quotation.Depth > 1 || !quotation.Closed || quotation.EndToken - quotation.FirstToken < ShortestQuotation)
                continue;
            if (NameBehind(text, quotation.EndToken) is not { } name)
                continue;
            for (var part = q; part >= 0; part--)
            {
                var range = PieceEdges.Trim(text, new TokenRange(text.Quotations[part].FirstToken, text.Quotations[part].EndToken));
                if (text.Quotations[part].Depth == 1 && range.Count > 0)
                    found.Add(new CertainPiece(range, name, CandidateSource.Signature));
                if (!text.Quotations[part].Reopened)
                    break;
            }
        }
    }

    private static TokenRange? NameBehind(TextLayer text, int closer)
    {
        var end = text.Paragraphs[text.ParagraphOf(closer)].EndToken;
        var at = closer + 1;
        while (at < end && text.Tokens[at].Kind == TokenKind.Stop)
            at++;
        if (at >= end || text.Tokens[at].Kind != TokenKind.Dash)
            return null;
        var first = ++at;
        while (at < end && at - first < LongestName && IsNamePart(text, at, first))
            at++;
        var bounded = at >= end || text.Tokens[at].Kind is TokenKind.Comma or TokenKind.Bracket || text.Words.Speech.BehindSignature.Contains(text.Word(at))
            || text.Tokens[at].Kind == TokenKind.Stop && at + 1 >= end;
        return bounded && at > first && !text.Words.Speech.LetterEnds.Contains(text.Word(first)) && char.IsUpper(text.Word(at - 1)[0]) ? new TokenRange(first, at) : null;
    }

    private static bool IsNamePart(TextLayer text, int token, int first)
    {
        if (text.Tokens[token].Kind != TokenKind.Word)
            return false;
        var word = text.Word(token);
        var group = text.Words.Classes.Of(word);
        if (char.IsUpper(word[0]))
            return group == 0 || group == WordClasses.Title || group == WordClasses.Role || group == WordClasses.Organisation;
        return token > first && text.Words.Speech.SignatureParticles.Contains(word);
    }
}
