using Bot.Search.Extraction.Lexicon;
using Bot.Search.Extraction.Quotes;
using Bot.Search.Extraction.Tagging;
using Bot.Search.Extraction.Texts;

namespace Bot.Search.Extraction.Attributing;

/// <summary>What makes a clause of words, and what makes them reported ones.</summary>
internal static class ClauseParts
{
    /// <summary>True where a verb stands among the words, behind the first of them.</summary>
    public static bool HoldsVerb(TokenTraits traits, TokenRange piece)
    {
        for (var i = piece.First + 1; i < piece.End; i++)
        {
            var word = traits.Text.Word(i);
            if (traits.Text.Words.Clauses.ClauseHolders.Contains(word) || word is [.., 'e', 'd'] && char.IsLower(word[0])
                || traits.Text.Tokens[i].Kind == TokenKind.Clitic && word.Length > 2)
                return true;
            if (traits.Text.Words.Clauses.VerbAdverbs.Contains(word) || word is [_, .., 's'] && IsThirdPerson(traits, i, piece.First))
                return true;
        }
        return false;
    }

    // "it “fully supports” the review"
    private static bool IsThirdPerson(TokenTraits traits, int verb, int first)
    {
        for (var i = verb - 1; i >= Math.Max(first, verb - 3); i--)
        {
            if (traits.Class[i] == WordClasses.He || traits.Class[i] == WordClasses.It)
                return true;
        }
        return false;
    }

    /// <summary>True for words outside marks; some of them may be quoted within: that it "fully supports" the review.</summary>
    public static bool IsReported(TokenTraits traits, TokenRange piece)
    {
        if (traits.Place[piece.First] != QuotePlace.Outside)
            return false;
        for (var i = piece.First; i < piece.End; i++)
        {
            if (traits.Text.OuterQuotationOf(i) is >= 0 and var index && traits.Text.Quotations[index] is var quotation && (!quotation.Closed || quotation.EndToken >= piece.End))
                return false;
        }
        return true;
    }
}
