using Bot.Search.Extraction.Lexicon;
using Bot.Search.Extraction.Quotes;
using Bot.Search.Extraction.Tagging;
using Bot.Search.Extraction.Texts;

namespace Bot.Search.Extraction.Attributing;

/// <summary>Words around quotes that nobody there says, and people named there who do not say them.</summary>
internal static class Settings
{
    private const int LongestLabel = 12;

    /// <summary>
    /// What the tagger took for words and is none: the text of a caption, and what goes on behind an attribution that has
    /// its quote already ("…," she said, to cheers from her own benches).
    /// </summary>
    public static bool IsNoPiece(TokenTraits traits, TokenRange piece)
    {
        var text = traits.Text;
        if (text.IsQuoted(piece.First))
            return false;
        var paragraph = text.Paragraphs[text.ParagraphOf(piece.First)];
        if (IsCaption(text, paragraph))
            return true;
        if (text.Word(piece.First) is not ("to" or "with" or "in" or "at" or "as") || piece.First - 3 < paragraph.FirstToken
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

    /// <summary>
    /// People who cannot have said the piece although they are named near it: those asked ("Asked whether …, Dorn"), the writer
    /// who asks in the paragraph before, whoever stands in a label ("On her opponent, Ben Vale: “…”").
    /// </summary>
    public static bool IsNoSpeaker(AttributionScene scene, TokenRange piece, TokenRange mention)
    {
        var text = scene.Text;
        if (IsAsked(text, piece))
            return true;
        if (!text.IsQuoted(piece.First))
            return false;
        if (text.Word(mention.First) is "I" && !text.IsQuoted(mention.First))
            return text.SentenceOf(mention.First) != text.SentenceOf(piece.First);
        return LabelEnd(text, piece) is { } end && mention.First < end && text.ParagraphOf(mention.First) == text.ParagraphOf(piece.First);
    }

    /// <summary>True when a label stands before the piece and tells what it is about.</summary>
    public static bool HasLabel(TextLayer text, TokenRange piece) => text.IsQuoted(piece.First) && LabelEnd(text, piece) is not null;

    /// <summary>"Asked whether she would resign, …": a question of others, nobody's words.</summary>
    private static bool IsAsked(TextLayer text, TokenRange piece)
    {
        var sentence = text.Sentences[text.SentenceOf(piece.First)];
        return !text.IsQuoted(piece.First) && piece.First - sentence.FirstToken is > 0 and <= 3
            && text.Word(sentence.FirstToken) is "Asked" or "Pressed" or "Quizzed" or "Questioned"
            || piece.First - sentence.FirstToken is > 1 and <= 3 && text.Word(sentence.FirstToken) is "When" or "If"
            && text.Word(sentence.FirstToken + 1) is "asked" or "pressed" or "quizzed" && !text.IsQuoted(piece.First);
    }

    private static int? LabelEnd(TextLayer text, TokenRange piece)
    {
        var paragraph = text.Paragraphs[text.ParagraphOf(piece.First)];
        if (text.Word(paragraph.FirstToken) is not ("On" or "About"))
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

    private static bool IsCaption(TextLayer text, TextParagraph paragraph) =>
        paragraph.FirstToken + 1 < paragraph.EndToken && text.Tokens[paragraph.FirstToken + 1].Kind == TokenKind.Colon
        && text.Word(paragraph.FirstToken) is "PICTURED" or "Pictured" or "PHOTO" or "Photo" or "PHOTOS" or "Photos" or "Photograph" or "Image"
            or "IMAGE" or "Picture" or "PICTURE" or "VIDEO" or "Video" or "WATCH" or "Watch" or "Above" or "ABOVE" or "Credit" or "READ" or "RELATED";
}
