using Bot.Search.Extraction.Quotes;
using Bot.Search.Extraction.Tagging;
using Bot.Search.Extraction.Texts;

namespace Bot.Search.Extraction.Attributing;

/// <summary>
/// "The governor added:" at the end of a paragraph, and behind it one that is set off by its layout alone and has lost it: all of that
/// paragraph is what was said.
/// </summary>
internal static class BlockQuotes
{
    private const int FewestWords = 6;
    private const int LongestAdjunct = 8;

    /// <summary>Adds what is found to <paramref name="found"/>; what the tagger saw there goes.</summary>
    public static void Find(TokenTraits traits, List<TokenRange> pieces, List<CertainPiece> found)
    {
        var text = traits.Text;
        for (var i = 0; i + 1 < text.Paragraphs.Length; i++)
        {
            var (before, block) = (text.Paragraphs[i], text.Paragraphs[i + 1]);
            if (text.Tokens[before.EndToken - 1].Kind != TokenKind.Colon || InMarks(text, block) is var inMarks && !inMarks && !IsBare(text, block) || Sayer(traits, before) is not { } sayer)
                continue;
            var piece = PieceEdges.Trim(text, new TokenRange(block.FirstToken, block.EndToken));
            if (piece.Count < 2 || found.Exists(one => one.Piece.Overlaps(piece)) || inMarks && pieces.Exists(one => one.Overlaps(piece)))
                continue;
            pieces.RemoveAll(one => one.Overlaps(piece));
            found.Add(new CertainPiece(piece, sayer.Subject, CandidateSource.Frame, sayer.Verb));
        }
    }

    // The marks are there, and hold all of it.
    private static bool InMarks(TextLayer text, TextParagraph block) => text.OuterQuotationOf(block.FirstToken + 1 < block.EndToken ? block.FirstToken + 1 : block.FirstToken) is >= 0 and var index
        && text.Quotations[index] is { Closed: true } quotation && quotation.OpenToken == block.FirstToken && quotation.EndToken >= block.EndToken - 2;

    // Sentences without marks, and no item of a list.
    private static bool IsBare(TextLayer text, TextParagraph block)
    {
        if (block.EndToken - block.FirstToken < FewestWords || text.Tokens[block.FirstToken].Kind != TokenKind.Word || text.Tokens[block.EndToken - 1].Kind != TokenKind.Stop)
            return false;
        for (var i = block.FirstToken; i < block.EndToken; i++)
        {
            if (text.IsQuoted(i))
                return false;
        }
        return true;
    }

    // [subject] [verb] [when or where] :
    private static (TokenRange Subject, int Verb)? Sayer(TokenTraits traits, TextParagraph paragraph)
    {
        var end = paragraph.EndToken - 1;
        var first = traits.Text.Sentences[traits.Text.SentenceOf(end)].FirstToken;
        for (var verb = end - 1; verb > first && end - verb <= LongestAdjunct + 1; verb--)
        {
            if (traits.Place[verb] != QuotePlace.Outside)
                return null;
            if (!SentenceParts.IsSayingVerb(traits, verb))
                continue;
            return SentenceParts.IsAdjunct(traits, verb + 1, end) && (SentenceParts.SubjectOf(traits, verb, first) ?? SentenceParts.OpeningSubject(traits, first, verb)) is { } subject ? (subject, verb) : null;
        }
        return null;
    }
}
