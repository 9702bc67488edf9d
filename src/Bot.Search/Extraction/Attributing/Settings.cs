using Bot.Search.Extraction.Lexicon;
using Bot.Search.Extraction.Quotes;
using Bot.Search.Extraction.Tagging;
using Bot.Search.Extraction.Texts;

namespace Bot.Search.Extraction.Attributing;

/// <summary>Words around quotes that nobody there says, and people named there who do not say them.</summary>
internal static class Settings
{
    private const int LongestLabel = 12;
    private const int LongestSubject = 3;
    private const int LongestNickname = 5;
    private const int LongestPassive = 5;

    /// <summary>
    /// What the tagger took for words and is none: the text of a caption, and what goes on behind an attribution that has
    /// its quote already ("…," she said, to cheers from her own benches).
    /// </summary>
    public static bool IsNoPiece(TokenTraits traits, TokenRange piece)
    {
        var text = traits.Text;
        if (HasNickname(text, piece))
            return true;
        if (text.IsQuoted(piece.First))
            return IsSubject(text, piece);
        var paragraph = text.Paragraphs[text.ParagraphOf(piece.First)];
        // "Asked where, she said"
        if (text.Words.Speech.AskedOpeners.Contains(text.Word(piece.First)) && text.Sentences[text.SentenceOf(piece.First)].FirstToken == piece.First)
            return true;
        // "interrupted his rival": to whom, not what
        if (piece.First > 0 && piece.Count is 2 or 3 && traits.Class[piece.First - 1] == WordClasses.Say && SentenceParts.IsDeterminer(traits, piece.First) && PersonNouns.Includes(text.Word(piece.End - 1)))
            return true;
        if (IsCaption(text, paragraph) || IsUnnamed(text, piece))
            return true;
        if (!text.Words.Speech.BehindAttribution.Contains(text.Word(piece.First)) || piece.First - 3 < paragraph.FirstToken
            || text.Tokens[piece.First - 1].Kind != TokenKind.Comma)
            return false;
        var verb = traits.Class[piece.First - 2] == WordClasses.Say ? piece.First - 2 : -1;
        for (var i = verb - 1; verb >= 0 && i >= Math.Max(paragraph.FirstToken, verb - 4); i--)
        {
            if (traits.Place[i] == QuotePlace.Closer)
                return true;
        }
        return false;
    }

    /// <summary>Ada "The Hammer" Dorn: what stands in marks within a name.</summary>
    private static bool HasNickname(TextLayer text, TokenRange piece)
    {
        var index = piece.Count <= LongestNickname ? FirstQuotation(text, piece) : -1;
        if (index < 0)
            return false;
        var quotation = text.Quotations[index];
        return quotation.Closed && quotation.EndToken - quotation.FirstToken <= LongestSubject && quotation.OpenToken > 0
            && quotation.EndToken + 1 < text.Tokens.Length && IsName(text, quotation.OpenToken - 1) && IsName(text, quotation.EndToken + 1);
    }

    private static int FirstQuotation(TextLayer text, TokenRange piece)
    {
        for (var i = piece.First; i < piece.End; i++)
        {
            if (text.IsQuoted(i))
                return text.OuterQuotationOf(i);
        }
        return -1;
    }

    private static bool IsName(TextLayer text, int token) =>
        text.Tokens[token].Kind == TokenKind.Word && char.IsUpper(text.Word(token)[0]);

    /// <summary>'No decision' is not the same as no plan: a few words in marks that are the subject of their sentence.</summary>
    private static bool IsSubject(TextLayer text, TokenRange piece)
    {
        var quotation = text.Quotations[text.OuterQuotationOf(piece.First)];
        return piece.Count <= LongestSubject && quotation.Closed && quotation.FirstToken == piece.First && quotation.EndToken == piece.End
            && text.Sentences[text.SentenceOf(piece.First)].FirstToken == quotation.OpenToken && piece.End + 1 < text.Tokens.Length
            && text.Words.Speech.Predicates.Contains(text.Word(piece.End + 1));
    }

    /// <summary>
    /// People who cannot have said the piece although they are named near it: those asked or told, the writer
    /// who asks in the paragraph before, whoever stands in a label ("On her opponent, Ben Vale: “…”").
    /// </summary>
    public static bool IsNoSpeaker(TextLayer text, TokenRange piece, TokenRange mention)
    {
        if (IsAsked(text, piece) || IsTold(text, mention))
            return true;
        if (!text.IsQuoted(piece.First))
            return false;
        if (text.Words.Speech.I.Contains(text.Word(mention.First)) && !text.IsQuoted(mention.First))
            return text.SentenceOf(mention.First) != text.SentenceOf(piece.First);
        return LabelEnd(text, piece) is { } end && mention.First < end && text.ParagraphOf(mention.First) == text.ParagraphOf(piece.First);
    }

    /// <summary>"Ministers were told that …": those who hear it.</summary>
    private static bool IsTold(TextLayer text, TokenRange mention)
    {
        var limit = Math.Min(text.Sentences[text.SentenceOf(mention.First)].EndToken, mention.End + LongestPassive);
        var passive = false;
        for (var i = mention.End; i < limit && text.Tokens[i].Kind is TokenKind.Word or TokenKind.Clitic; i++)
        {
            var word = text.Word(i);
            if (passive && text.Words.Speech.Asked.Contains(word) && i + 1 < limit && text.Words.Speech.To.Contains(text.Word(i + 1)))
                return false;
            if (passive && text.Words.Speech.Told.Contains(word))
                return true;
            passive |= text.Words.Speech.Passives.Contains(word);
        }
        return false;
    }

    /// <summary>True when a label stands before the piece and tells what it is about.</summary>
    public static bool HasLabel(TextLayer text, TokenRange piece) => text.IsQuoted(piece.First) && LabelEnd(text, piece) is not null;

    /// <summary>"Asked whether she would resign, …": a question of others, nobody's words.</summary>
    private static bool IsAsked(TextLayer text, TokenRange piece)
    {
        var sentence = text.Sentences[text.SentenceOf(piece.First)];
        return !text.IsQuoted(piece.First) && (piece.First - sentence.FirstToken is > 0 and <= 3 || IsAskedBy(text, sentence.FirstToken, piece.First))
            && text.Words.Speech.AskedOpeners.Contains(text.Word(sentence.FirstToken))
            || piece.First - sentence.FirstToken is > 1 and <= 3 && text.Words.Speech.When.Contains(text.Word(sentence.FirstToken))
            && text.Words.Speech.AskedVerbs.Contains(text.Word(sentence.FirstToken + 1)) && !text.IsQuoted(piece.First);
    }

    // "Asked by reporters whether"
    private static bool IsAskedBy(TextLayer text, int asked, int piece) => piece > asked && piece - asked <= LongestPassive + 1 && text.Words.Speech.By.Contains(text.Word(asked + 1));

    private static int? LabelEnd(TextLayer text, TokenRange piece)
    {
        var paragraph = text.Paragraphs[text.ParagraphOf(piece.First)];
        if (!text.Words.Speech.Labels.Contains(text.Word(paragraph.FirstToken)))
            return null;
        for (var i = paragraph.FirstToken + 1; i < Math.Min(paragraph.EndToken - 1, paragraph.FirstToken + LongestLabel); i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Colon)
                return text.Tokens[i + 1].Kind == TokenKind.Mark ? i : null;
            if (text.Tokens[i].Kind is not (TokenKind.Word or TokenKind.Comma or TokenKind.Clitic or TokenKind.Number))
                return null;
        }
        return null;
    }

    /// <summary>"asking not to be named", "asked to be identified only as Ana".</summary>
    private static bool IsUnnamed(TextLayer text, TokenRange piece) =>
        piece.Count >= 3 && text.Words.Speech.To.Contains(text.Word(piece.First)) && text.Words.Speech.Be.Contains(text.Word(piece.First + 1)) && text.Words.Speech.Unnamed.Contains(text.Word(piece.First + 2))
        || piece.Count >= 4 && text.Words.Speech.Not.Contains(text.Word(piece.First)) && text.Words.Speech.To.Contains(text.Word(piece.First + 1)) && text.Words.Speech.Be.Contains(text.Word(piece.First + 2))
            && text.Words.Speech.Unnamed.Contains(text.Word(piece.First + 3));

    private static bool IsCaption(TextLayer text, TextParagraph paragraph) =>
        paragraph.FirstToken + 1 < paragraph.EndToken && text.Tokens[paragraph.FirstToken + 1].Kind == TokenKind.Colon
        && text.Words.Speech.Captions.Contains(text.Word(paragraph.FirstToken));
}
