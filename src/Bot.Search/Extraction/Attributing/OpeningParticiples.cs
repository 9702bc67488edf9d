using Bot.Search.Extraction.Names;
using Bot.Search.Extraction.Quotes;
using Bot.Search.Extraction.Tagging;
using Bot.Search.Extraction.Texts;

namespace Bot.Search.Extraction.Attributing;

/// <summary>"Claiming the count was rigged, Roe left the hall": what the participle that opens a sentence reports is said by its subject, behind the comma.</summary>
internal static class OpeningParticiples
{
    private const int FewestWords = 3;
    private const int LongestSubject = 7;
    private const int LongestVerb = 16;

    /// <summary>Adds what is found to <paramref name="found"/> where neither it nor <paramref name="pieces"/> has anything.</summary>
    public static void Find(TokenTraits traits, List<TokenRange> pieces, List<CertainPiece> found)
    {
        var seen = new Seen(traits, [], pieces, found);
        foreach (var sentence in traits.Text.Sentences)
        {
            if (!IsSaying(traits, sentence.FirstToken) || Read(traits, sentence) is not { } piece || seen.IsFound(piece.Piece))
                continue;
            // What the tagger saw may run on to the end of the sentence.
            if (seen.Tagged(piece.Piece) is [var tagged] && tagged.First == piece.Piece.First)
                seen.ForgetFirst(piece.Piece);
            if (seen.IsFree(piece.Piece))
                seen.Take(piece);
        }
    }

    private static bool IsSaying(TokenTraits traits, int token)
    {
        var word = traits.Text.Word(token);
        Span<char> lower = stackalloc char[LongestVerb];
        return traits.Place[token] == QuotePlace.Outside && char.IsUpper(word[0]) && word.Length <= LongestVerb && word.EndsWith("ing")
            && traits.Text.Words.Speech.SayVerbs.Contains(lower[..word.ToLowerInvariant(lower)]);
    }

    private static CertainPiece? Read(TokenTraits traits, TextSentence sentence)
    {
        var text = traits.Text;
        var first = sentence.FirstToken + 1;
        if (first + FewestWords >= sentence.EndToken || text.Word(first) is not "that" && !Hearers.OpensClause(traits, first, sentence.EndToken))
            return null;
        for (var comma = first + FewestWords; comma + 2 < sentence.EndToken; comma++)
        {
            if (traits.Place[comma] == QuotePlace.Outside && text.Tokens[comma].Kind == TokenKind.Comma && Subject(traits, comma + 1, sentence.EndToken) is { } subject)
            {
                var piece = PieceEdges.Trim(text, new TokenRange(first, comma));
                return piece.Count >= FewestWords && ClauseParts.IsReported(traits, piece) && ClauseParts.HoldsVerb(traits, piece)
                    ? new CertainPiece(piece, subject, CandidateSource.Frame, sentence.FirstToken) : null;
            }
        }
        return null;
    }

    private static TokenRange? Subject(TokenTraits traits, int first, int end)
    {
        var text = traits.Text;
        for (var i = first + 1; i < Math.Min(end, first + LongestSubject) && text.Tokens[i - 1].Kind is TokenKind.Word or TokenKind.Clitic; i++)
        {
            if (traits.Place[i] != QuotePlace.Outside)
                return null;
            if (SentenceParts.IsVerbal(traits, i) || NameWords.BeginsPredicate(text, i) && text.Words.Names.SubjectVerbs.Contains(text.Word(i)))
                return new TokenRange(first, i) is var subject && SentenceParts.IsPhrase(traits, subject) ? subject : null;
        }
        return null;
    }
}
