using Bot.Search.Extraction.Lexicon;
using Bot.Search.Extraction.Quotes;
using Bot.Search.Extraction.Tagging;
using Bot.Search.Extraction.Texts;

namespace Bot.Search.Extraction.Attributing;

/// <summary>
/// Keeps both levels of a nested attribution: who said the words, and through whom they came. "The surgeon warned that …, according to
/// a ward log": the surgeon's words, through the log. "Vale said the diver told her that …": the diver's, through Vale.
/// </summary>
internal static class Mediation
{
    private const int BeforeWords = 2;
    private const int LongestSource = 12;
    private const int LongestHearer = 4;

    /// <summary>The quote with its mediator; as it was when nobody stands between.</summary>
    public static FoundQuote Read(TokenTraits traits, FoundQuote quote)
    {
        if (quote.Speaker is not { } speaker)
            return quote;
        var text = traits.Text;
        var piece = quote.Pieces[0];
        var sentence = text.Sentences[text.SentenceOf(quote.Pieces[^1].End - 1)];
        if (Source(text, quote.Pieces[^1].End, sentence.EndToken) is { } source)
        {
            if (Teller(traits, piece) is { } teller)
                return quote with { Speaker = teller.Subject, Cue = teller.Verb, Via = source };
            if (quote.Pieces.Count == 1 && Told(traits, piece) is { } told)
                return quote with { Pieces = [told.Words], Speaker = told.Subject, Cue = told.Verb, Via = source };
        }
        // "She said she recalls …": one and the same.
        if (traits.Class[speaker.First] == WordClasses.He)
            return quote;
        // "Vale said Dahl promised her that …": the words are Dahl's.
        if (speaker.End < piece.First && SentenceParts.IsSayingVerb(traits, speaker.End) && Teller(traits, piece) is { } inner
            && traits.Class[inner.Subject.First] != WordClasses.He && inner.Subject.First > speaker.End && inner.Subject.First <= speaker.End + BeforeWords)
            return quote with { Speaker = inner.Subject, Cue = inner.Verb, Via = speaker };
        // "Vale said the diver told her …"
        return speaker.End <= piece.First && Teller(traits, speaker) is { } outer ? quote with { Via = outer.Subject } : quote;
    }

    // [words] , according to [noun phrase]
    private static TokenRange? Source(TextLayer text, int at, int end)
    {
        while (at < end && text.Tokens[at].Kind is TokenKind.Mark or TokenKind.Comma)
            at++;
        if (at + 2 >= end || !text.Words.Speech.According.Contains(text.Word(at)) || !text.Words.Speech.To.Contains(text.Word(at + 1)))
            return null;
        var stop = at + 2;
        while (stop < end && stop - at - 2 < LongestSource && text.Tokens[stop].Kind is TokenKind.Word or TokenKind.Clitic or TokenKind.Number
            && (stop == at + 2 || !text.Words.Language.LooksPast(text.Word(stop)) && !text.Words.Speech.OpensClause.Contains(text.Word(stop))))
            stop++;
        return stop > at + 2 ? new TokenRange(at + 2, stop) : null;
    }

    // [subject] [verb] (that) [told]: who says the words, or the clause of somebody else who does.
    private static (TokenRange Subject, TokenRange Verb)? Teller(TokenTraits traits, TokenRange told)
    {
        var first = traits.Text.Sentences[traits.Text.SentenceOf(told.First)].FirstToken;
        for (var verb = told.First - 1; verb > first && told.First - verb <= BeforeWords; verb--)
        {
            if (SentenceParts.IsSayingVerb(traits, verb))
                return SentenceParts.SubjectOf(traits, verb, first) is { } subject ? (subject, new TokenRange(verb, verb + 1)) : null;
        }
        return null;
    }

    // The words begin with their own attribution: [subject] [verb] (somebody) that [words]
    private static (TokenRange Subject, TokenRange Verb, TokenRange Words)? Told(TokenTraits traits, TokenRange piece)
    {
        var text = traits.Text;
        for (var verb = piece.First + 1; verb < Math.Min(piece.End, piece.First + LongestSource); verb++)
        {
            if (!SentenceParts.IsSayingVerb(traits, verb))
                continue;
            if (SentenceParts.SubjectOf(traits, verb, piece.First) is not { } subject || subject.First != piece.First)
                return null;
            for (var i = verb + 1; i < Math.Min(piece.End - 2, verb + 1 + LongestHearer); i++)
            {
                if (text.Words.Speech.That.Contains(text.Word(i)))
                    return (subject, new TokenRange(verb, verb + 1), new TokenRange(i, piece.End));
            }
            return null;
        }
        return null;
    }
}
