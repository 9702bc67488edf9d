using Bot.Search.Extraction.Quotes;
using Bot.Search.Extraction.Tagging;
using Bot.Search.Extraction.Texts;

namespace Bot.Search.Extraction.Attributing;

/// <summary>
/// "a fire that officials said began in the kitchen", "the loan, which the bank says was repaid": reported words whose subject is what the
/// relative clause hangs on. Taken only where the tagger saw nothing.
/// </summary>
internal static class RelativeGaps
{
    private const int FewestWords = 2;
    private const int LongestSubject = 8;

    /// <summary>Adds what is found to <paramref name="found"/> where neither it nor <paramref name="pieces"/> has anything.</summary>
    public static void Find(TokenTraits traits, List<TokenRange> pieces, List<CertainPiece> found)
    {
        var text = traits.Text;
        var seen = new Seen(traits, [], pieces, found);
        foreach (var sentence in text.Sentences)
        {
            for (var link = sentence.FirstToken + 1; link + FewestWords + 2 < sentence.EndToken; link++)
            {
                if (text.Words.Clauses.ClauseOpeners.Contains(text.Word(link)) && traits.Place[link] == QuotePlace.Outside && Read(traits, sentence, link) is { } gap && !seen.IsFound(gap.Piece))
                    Take(text, seen, gap, link);
            }
        }
    }

    private static void Take(TextLayer text, Seen seen, CertainPiece gap, int link)
    {
        var tagged = seen.Tagged(gap.Piece);
        if (tagged.Count == 0 || tagged is [var same] && same.First == gap.Piece.First)
            seen.TakeOver(gap);
        // "promised each player $5,000 — money that the union says was promised before": the dash ends what was promised.
        else if (tagged is [var wide] && wide.First < link && Pause(text, wide.First, link) is { } pause)
        {
            seen.Cut(wide, PieceEdges.Trim(text, wide with { End = pause }));
            seen.Take(gap);
        }
    }

    private static int? Pause(TextLayer text, int first, int link)
    {
        for (var i = link - 1; i > first + 1 && link - i <= LongestSubject; i--)
        {
            if (text.Tokens[i].Kind is TokenKind.Dash or TokenKind.Comma && i < link - 1)
                return i;
        }
        return null;
    }

    // [that] [subject] [verb of saying] [verb …]
    private static CertainPiece? Read(TokenTraits traits, TextSentence sentence, int link)
    {
        var text = traits.Text;
        var before = text.Tokens[link - 1].Kind;
        // "in which he said", "said that officials said": something else than the gap.
        if (before is not (TokenKind.Word or TokenKind.Number or TokenKind.Comma) || text.Words.Names.Prepositions.Contains(text.Word(link - 1)) || SentenceParts.IsSayingVerb(traits, link - 1))
            return null;
        for (var verb = link + 2; verb <= link + LongestSubject && verb + FewestWords < sentence.EndToken; verb++)
        {
            if (text.Tokens[verb].Kind is not (TokenKind.Word or TokenKind.Clitic) || traits.Place[verb] != QuotePlace.Outside)
                return null;
            if (!SentenceParts.IsSayingVerb(traits, verb) && !PlainVerbs.IsSayingOfSeveral(traits, link + 1, verb))
            {
                if (SentenceParts.IsVerbal(traits, verb) && !text.Words.Clauses.BeforeVerbs.Contains(text.Word(verb)))
                    return null;
                continue;
            }
            var subject = new TokenRange(link + 1, BeforeAuxiliary(text, link + 1, verb));
            return (IsSubject(traits, subject) || PlainVerbs.IsSayingOfSeveral(traits, link + 1, verb)) && IsPredicate(traits, verb + 1) && Words(traits, sentence, link, verb) is { } words
                ? new CertainPiece(words, subject, CandidateSource.Frame, verb) : null;
        }
        return null;
    }

    private static int BeforeAuxiliary(TextLayer text, int first, int verb)
    {
        while (verb - 1 > first && text.Words.Clauses.BeforeVerbs.Contains(text.Word(verb - 1)))
            verb--;
        return verb;
    }

    private static bool IsSubject(TokenTraits traits, TokenRange subject) => subject.Count > 0
        && (SentenceParts.IsPhrase(traits, subject) || traits.Text.Word(subject.End - 1) is [_, _, _, .., not 's', 's']);

    // "began", "was lost", "would close": and no subject of its own, which a plural or an adjective before a noun may be.
    private static bool IsPredicate(TokenTraits traits, int token)
    {
        var text = traits.Text;
        if (!char.IsLower(text.Word(token)[0]) || text.Tokens[token].Kind != TokenKind.Word)
            return false;
        if (text.Words.Speech.Auxiliaries.Contains(text.Word(token)) || text.Words.Clauses.ClauseHolders.Contains(text.Word(token)) || text.Words.Names.SubjectVerbs.Contains(text.Word(token)))
            return true;
        if (text.Word(token) is not [.., 'e', 'd'])
            return false;
        return token + 1 >= text.Tokens.Length || text.Tokens[token + 1].Kind != TokenKind.Word || SentenceParts.IsDeterminer(traits, token + 1)
            || text.Words.Names.Prepositions.Contains(text.Word(token + 1)) || text.Word(token + 1) is "to" or "by" or [.., 'l', 'y'];
    }

    // To the comma or the end of the sentence; of a subject only to its comma, since its verb may stand anywhere.
    private static TokenRange? Words(TokenTraits traits, TextSentence sentence, int link, int verb)
    {
        var text = traits.Text;
        var isBehindVerb = false;
        for (var i = sentence.FirstToken + 1; i < link; i++)
            isBehindVerb |= SentenceParts.IsVerbal(traits, i) || text.Words.Names.SubjectVerbs.Contains(text.Word(i));
        for (var i = verb + 1; i < sentence.EndToken; i++)
        {
            if (text.Tokens[i].Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Colon && traits.Place[i] == QuotePlace.Outside)
                return i - verb > FewestWords ? PieceEdges.Trim(text, new TokenRange(verb + 1, i)) : null;
        }
        var words = PieceEdges.Trim(text, new TokenRange(verb + 1, sentence.EndToken));
        return isBehindVerb && words.Count >= FewestWords ? words : null;
    }
}
