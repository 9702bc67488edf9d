using Bot.Search.Extraction.Texts;

namespace Bot.Search.Extraction.Quotes;

/// <summary>What a tagger may take for somebody's words, and what the build of the sentence shows to be something else.</summary>
internal static class NoWords
{
    private const int LongestOpening = 8;

    public static bool Is(TextLayer text, TokenRange piece)
    {
        if (piece.Count == 0 || text.IsQuoted(piece.First))
            return false;
        var sentence = text.Sentences[text.SentenceOf(piece.First)];
        return IsSpeaker(text, piece, sentence) || IsOpening(text, piece, sentence);
    }

    // "The plan is sound, noted Channel Nine's Dante Chirri.": a name behind a verb that ends the sentence.
    private static bool IsSpeaker(TextLayer text, TokenRange piece, TextSentence sentence)
    {
        var verb = piece.First - 1;
        if (verb <= sentence.FirstToken || piece.Count < 2 || text.Tokens[verb - 1].Kind != TokenKind.Comma || !text.Words.Speech.SayVerbs.Contains(text.Word(verb))
            || piece.End < sentence.EndToken && text.Tokens[piece.End].Kind != TokenKind.Stop)
            return false;
        for (var i = piece.First; i < piece.End; i++)
        {
            if (text.Tokens[i].Kind != TokenKind.Clitic && !char.IsUpper(text.Word(i)[0]))
                return false;
        }
        return true;
    }

    // "Giving evidence, Dorn said he had …": what someone did. "Giving ground, Dorn said, would be worse" goes on behind the attribution.
    private static bool IsOpening(TextLayer text, TokenRange piece, TextSentence sentence)
    {
        if (piece.First != sentence.FirstToken || piece.Count > LongestOpening || piece.End >= sentence.EndToken || text.Tokens[piece.End].Kind != TokenKind.Comma
            || !text.Words.Language.LooksParticiple(text.Word(piece.First)))
            return false;
        for (var verb = piece.End + 2; verb + 1 < sentence.EndToken; verb++)
        {
            if (text.Words.Speech.SayVerbs.Contains(text.Word(verb)))
                return text.Tokens[verb + 1].Kind is TokenKind.Word or TokenKind.Mark or TokenKind.Number;
        }
        return false;
    }
}
