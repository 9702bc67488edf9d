using Bot.Search.Extraction.Quotes;
using Bot.Search.Extraction.Tagging;

namespace Bot.Search.Extraction.Attributing;

/// <summary>"Roe was quoted by the Gazette as saying …", "who has been quoted as saying": the words are Roe's, whoever printed them.</summary>
internal static class QuotedThrough
{
    private const int LongestPrinter = 9;
    private const int FewestWords = 3;

    /// <summary>Adds what is found to <paramref name="found"/>; what the tagger made of the same words goes.</summary>
    public static void Find(TokenTraits traits, List<TokenRange> pieces, List<CertainPiece> found)
    {
        var text = traits.Text;
        foreach (var sentence in text.Sentences)
        {
            for (var saying = sentence.FirstToken + LongestPrinter / 2; saying + FewestWords < sentence.EndToken; saying++)
            {
                if (!text.Words.Speech.Saying.Contains(text.Word(saying)) || !text.Words.Speech.As.Contains(text.Word(saying - 1)) || traits.Place[saying] != QuotePlace.Outside
                    || Verb(traits, saying - 1, sentence.FirstToken) is not { } verb || Subject(traits, verb, sentence.FirstToken) is not { } subject)
                    continue;
                var words = new TokenRange(saying + 1, sentence.EndToken);
                var tagged = pieces.Find(piece => piece.First <= saying + FewestWords && piece.Overlaps(words));
                var piece = tagged.Count > 0 && tagged.First > saying ? tagged : PieceEdges.Trim(text, words with { End = PlainClauses.ContentEnd(traits, saying + 1, sentence.EndToken) });
                if (piece.Count < FewestWords)
                    continue;
                pieces.RemoveAll(one => one.Overlaps(piece));
                found.RemoveAll(one => one.Piece.Overlaps(piece));
                found.Add(new CertainPiece(piece, subject, CandidateSource.Frame, saying));
            }
        }
    }

    // The auxiliary of "was quoted", "has been quoted".
    private static int? Verb(TokenTraits traits, int link, int first)
    {
        for (var i = link - 1; i > first + 1 && link - i <= LongestPrinter; i--)
        {
            if (traits.Text.Words.Speech.Unnamed.Contains(traits.Text.Word(i)))
                return traits.Text.Words.Speech.Passives.Contains(traits.Text.Word(i - 1)) ? i - 1 : null;
        }
        return null;
    }

    private static TokenRange? Subject(TokenTraits traits, int auxiliary, int first)
    {
        var text = traits.Text;
        var end = auxiliary;
        while (end > first + 1 && (text.Words.Clauses.BeforeVerbs.Contains(text.Word(end - 1)) || text.Words.Speech.Passives.Contains(text.Word(end - 1))))
            end--;
        if (text.Words.Names.Who.Contains(text.Word(end - 1)))
            return new TokenRange(end - 1, end);
        return SentenceParts.OpeningSubject(traits, first, end) ?? SentenceParts.SubjectOf(traits, end, first);
    }
}
