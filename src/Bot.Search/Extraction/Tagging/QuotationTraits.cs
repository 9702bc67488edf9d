using Bot.Search.Extraction.Lexicon;
using Bot.Search.Extraction.Texts;

namespace Bot.Search.Extraction.Tagging;

/// <summary>What tells a quotation that is speech from a title, a nickname or a scare quote.</summary>
internal readonly record struct QuotationTraits(uint Form, uint Before, uint After, uint Place, int Words)
{
    private const int Reach = 8;

    public static QuotationTraits[] Of(TokenTraits traits)
    {
        var text = traits.Text;
        var all = new QuotationTraits[text.Quotations.Length];
        for (var i = 0; i < all.Length; i++)
            all[i] = Of(traits, text.Quotations[i]);
        return all;
    }

    private static QuotationTraits Of(TokenTraits traits, Quotation quotation)
    {
        var text = traits.Text;
        int words = 0, stops = 0;
        for (var i = quotation.FirstToken; i < quotation.EndToken; i++)
        {
            words += text.Tokens[i].Kind is TokenKind.Word or TokenKind.Number ? 1 : 0;
            stops += text.Tokens[i].Kind == TokenKind.Stop ? 1 : 0;
        }
        var last = text.Tokens[quotation.EndToken - 1].Kind;
        var ending = last is TokenKind.Comma or TokenKind.Stop or TokenKind.Dash ? last : TokenKind.Word;
        var behind = quotation.EndToken + (quotation.Closed ? 1 : 0);
        if (ending == TokenKind.Word && behind < traits.Count && text.Tokens[behind].Kind is TokenKind.Comma or TokenKind.Stop)
            ending = text.Tokens[behind].Kind == TokenKind.Comma ? TokenKind.Bracket : TokenKind.Symbol;
        var upper = char.IsUpper(text.Text[text.Tokens[quotation.FirstToken].Start]);
        var paragraph = text.Paragraphs[text.ParagraphOf(quotation.FirstToken)];
        var place = (quotation.OpenToken == paragraph.FirstToken ? 1 : 0) + (behind >= paragraph.EndToken ? 2 : 0)
            + (quotation.Reopened ? 4 : 0) + (quotation.Continues ? 8 : 0);
        return new QuotationTraits(
            (uint)(Bucket(words) * 64 + (int)ending * 4 + (upper ? 2 : 0) + (stops > 1 ? 1 : 0)),
            CueBefore(traits, quotation.OpenToken),
            CueAfter(traits, behind, paragraph.EndToken),
            (uint)place,
            words);
    }

    private static int Bucket(int words) => words <= 4 ? words : words <= 6 ? 5 : words <= 9 ? 6 : words <= 15 ? 7 : words <= 30 ? 8 : 9;

    private static uint CueBefore(TokenTraits traits, int open)
    {
        var first = traits.Text.Sentences[traits.Text.SentenceOf(open)].FirstToken;
        var link = open > first ? traits.Text.Tokens[open - 1].Kind : TokenKind.Stop;
        for (var i = open - 1; i >= Math.Max(first, open - Reach); i--)
        {
            if (IsCue(traits, i))
                return Hash.Mix(traits.Class[i], (uint)link, open - i <= 2 ? 1u : 0u);
        }
        return (uint)link;
    }

    private static uint CueAfter(TokenTraits traits, int behind, int end)
    {
        for (var i = behind; i < Math.Min(end, behind + Reach); i++)
        {
            if (traits.Text.Tokens[i].Kind == TokenKind.Stop || traits.Place[i] == QuotePlace.Opener)
                return 0;
            if (IsCue(traits, i))
                return Hash.Mix(traits.Class[i], i - behind <= 1 ? 1u : 0u);
        }
        return 1;
    }

    private static bool IsCue(TokenTraits traits, int i)
    {
        var group = traits.Class[i];
        return group != 0 && (group == WordClasses.Say || group == WordClasses.Saying || group == WordClasses.AskSay
            || group == WordClasses.SayBase || group == WordClasses.According || group == WordClasses.SayNoun);
    }
}
