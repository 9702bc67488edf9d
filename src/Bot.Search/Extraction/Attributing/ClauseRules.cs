using Bot.Search.Domain;
using Bot.Search.Extraction.Lexicon;
using Bot.Search.Extraction.Quotes;
using Bot.Search.Extraction.Tagging;
using Bot.Search.Extraction.Texts;

namespace Bot.Search.Extraction.Attributing;

/// <summary>
/// Ends reported words where another attribution begins: "said talks were close after Kyiv said it would …" holds two
/// quotes, "said it would stay and rejected …" one and an act.
/// </summary>
internal static class ClauseRules
{
    private const int ShortestBefore = 4;
    private const int ShortestActed = 2;
    private const int LongestSubject = 7;

    /// <summary>The pieces that <paramref name="piece"/> falls into, and the speakers of those that are not the first.</summary>
    public static void Split(TokenTraits traits, TokenRange piece, List<TokenRange> pieces, List<CertainPiece> certain)
    {
        if (SpokenEnd(traits, piece) is var (spoken, sayer))
        {
            var words = PieceEdges.Trim(traits.Text, piece with { End = spoken });
            if (sayer is { } speaker)
                certain.Add(new CertainPiece(words, speaker, CandidateSource.Clause));
            else
                pieces.Add(words);
            return;
        }
        for (var i = piece.First + ShortestActed; i < piece.End - 2; i++)
        {
            if (traits.Place[i] != QuotePlace.Outside)
                continue;
            if (IsNextSaying(traits, i))
            {
                Add(traits, new TokenRange(piece.First, i), pieces);
                var next = PieceEdges.Trim(traits.Text, new TokenRange(i + 2, piece.End));
                if (next.Count > ShortestActed && ClauseParts.HoldsVerb(traits, next))
                    pieces.Add(next);
                return;
            }
            if (IsAct(traits, i) || IsComment(traits, i))
            {
                Add(traits, new TokenRange(piece.First, i), pieces);
                // "but agreed the plan was a gift"
                if (IsAct(traits, i) && PieceEdges.Trim(traits.Text, new TokenRange(i + 2, piece.End)) is { Count: > ShortestActed } agreed && Hearers.OpensClause(traits, agreed.First, agreed.End))
                    pieces.Add(agreed);
                return;
            }
            if (IsNextNaming(traits, i))
            {
                Add(traits, new TokenRange(piece.First, i), pieces);
                return;
            }
            if (!traits.Text.Words.Speech.Adverbials.Contains(traits.Text.Word(i)) || (VerbBehind(traits, i, piece.End) ?? OtherSayer(traits, i, piece.End)) is not { } verb)
                continue;
            Add(traits, new TokenRange(piece.First, i), pieces);
            var rest = PieceEdges.Trim(traits.Text, new TokenRange(verb + 1, piece.End));
            var other = new TokenRange(i + 1, SubjectEnd(traits, i + 1, verb));
            if (rest.Count > 1)
                certain.Add(new CertainPiece(rest, other, CandidateSource.Frame, other.End));
            return;
        }
        pieces.Add(piece);
    }

    /// <summary>
    /// "He called for a pact that would “hold”": words in marks that go on with a clause are part of what the sentence's own
    /// subject called for. The whole, or null when the piece is no such case.
    /// </summary>
    public static CertainPiece? Whole(TokenTraits traits, TokenRange piece)
    {
        var text = traits.Text;
        var sentence = text.Sentences[text.SentenceOf(piece.First)];
        int subject = sentence.FirstToken, verb = subject + 1, first = verb + 1;
        if (piece.First < subject + 2 + ShortestBefore || !text.IsQuoted(piece.First) || !char.IsLower(text.Word(piece.First)[0])
            || traits.Class[subject] != WordClasses.He || traits.Class[verb] != WordClasses.AskSay)
            return null;
        if (text.Words.Speech.CalledFor.Contains(text.Word(first)))
            first++;
        var link = piece.First - 2;
        for (var i = first; i <= link; i++)
        {
            if (traits.Place[i] != QuotePlace.Outside || text.Tokens[i].Kind == TokenKind.Colon)
                return null;
        }
        if (text.Tokens[link].Kind != TokenKind.Word)
            return null;
        return new CertainPiece(PieceEdges.Trim(text, new TokenRange(first, piece.End)), new TokenRange(subject, verb), CandidateSource.Clause);
    }

    /// <summary>
    /// «We lost», Dorn told the court: speech in marks, or behind a dash, ends where its attribution begins, which names
    /// the sayer when a name stands before the verb. Null when the piece does not run on into one.
    /// </summary>
    private static (int End, TokenRange? Sayer)? SpokenEnd(TokenTraits traits, TokenRange piece)
    {
        var text = traits.Text;
        var index = text.OuterQuotationOf(piece.First);
        if (index < 0 || text.Quotations[index] is var quotation && (quotation.FirstToken != piece.First || quotation.EndToken + 2 >= piece.End))
            return null;
        var end = text.Quotations[index].EndToken;
        var at = end + (text.Quotations[index].Closed ? 1 : 0);
        if (text.Tokens[at].Kind == TokenKind.Comma)
            at++;
        else if (text.Tokens[at - 1].Kind != TokenKind.Comma && text.Tokens[end - 1].Kind is not (TokenKind.Comma or TokenKind.Stop))
            return null;
        if (text.Words.Speech.GoesOnWith.Contains(text.Word(at)))
            return null;
        for (var i = at; i < Math.Min(piece.End, at + LongestSubject); i++)
        {
            if (traits.Place[i] != QuotePlace.Outside || text.Tokens[i].Kind is not (TokenKind.Word or TokenKind.Clitic))
                return null;
            if (traits.Class[i] == WordClasses.Say || traits.Class[i] == WordClasses.AskSay)
                return (end, i > at && char.IsUpper(text.Word(i - 1)[0]) ? new TokenRange(at, i) : null);
        }
        return null;
    }

    // "suggested he drinks, talked of a “rigged count”": the next of a row of verbs names something in marks.
    private static bool IsNextNaming(TokenTraits traits, int token) => traits.Text.Tokens[token].Kind == TokenKind.Comma
        && (traits.Text.Words.Clauses.SpeaksOf.Contains(traits.Text.Word(token + 1)) || traits.Text.Words.Clauses.Calls.Contains(traits.Text.Word(token + 1))) && traits.Text.Words.Language.LooksPast(traits.Text.Word(token + 1));

    private static int SubjectEnd(TokenTraits traits, int first, int verb)
    {
        while (verb - 1 > first && (traits.Text.Words.Clauses.SaysWithOut.Contains(traits.Text.Word(verb - 1)) || traits.Text.Words.Clauses.BeforeVerbs.Contains(traits.Text.Word(verb - 1))))
            verb--;
        return verb;
    }

    private static void Add(TokenTraits traits, TokenRange range, List<TokenRange> pieces)
    {
        var trimmed = PieceEdges.Trim(traits.Text, range);
        if (trimmed.Count > 0)
            pieces.Add(trimmed);
    }

    /// <summary>"and rejected", "but urged": the speaker's own next act, in the past tense.</summary>
    private static bool IsAct(TokenTraits traits, int token)
    {
        var group = traits.Class[token];
        if (group != WordClasses.And && group != WordClasses.But)
            return false;
        return (traits.Class[token + 1] == WordClasses.AskSay || traits.Text.Word(token + 1) is "denied" || traits.Text.Words.Speech.Acts.Of(traits.Text.Word(token + 1)) == SpeechAct.CalledFor) && traits.Text.Words.Language.LooksPast(traits.Text.Word(token + 1));
    }

    /// <summary>"and said", "but warned that": the speaker's own next verb of saying; not "and told him", which goes on with a story.</summary>
    private static bool IsNextSaying(TokenTraits traits, int token)
    {
        var group = traits.Class[token];
        return (group == WordClasses.And || group == WordClasses.But) && traits.Class[token + 1] == WordClasses.Say && traits.Place[token + 1] == QuotePlace.Outside
            && SentenceParts.IsSayingVerb(traits, token + 1) && traits.Text.Word(token + 1) is not [.., 's'] && traits.Text.Word(token + 1) is not "told";
    }

    /// <summary>", making it the first …": what the writer draws from it.</summary>
    private static bool IsComment(TokenTraits traits, int token) =>
        traits.Text.Tokens[token].Kind == TokenKind.Comma && traits.Text.Words.Speech.Comments.Contains(traits.Text.Word(token + 1));

    private static int? VerbBehind(TokenTraits traits, int link, int end)
    {
        for (var i = link + 1; i < Math.Min(end, link + 2 + LongestSubject); i++)
        {
            if (traits.Place[i] != QuotePlace.Outside || traits.Text.Tokens[i].Kind is not (TokenKind.Word or TokenKind.Clitic))
                return null;
            if (traits.Text.Words.Speech.ClauseVerbs.Contains(traits.Text.Word(i)) && i > link + 1)
                return i;
        }
        return null;
    }

    // ", while Ana Roe of Kepler & Lyon pointed to “overlap”": another subject with a name, and its verb of saying.
    private static int? OtherSayer(TokenTraits traits, int link, int end)
    {
        var text = traits.Text;
        if (text.Tokens[link - 1].Kind != TokenKind.Comma || !char.IsUpper(text.Word(link + 1)[0]))
            return null;
        for (var i = link + 2; i < Math.Min(end - 1, link + 2 + 2 * LongestSubject); i++)
        {
            if (traits.Place[i] != QuotePlace.Outside || text.Tokens[i].Kind is not (TokenKind.Word or TokenKind.Clitic or TokenKind.Symbol))
                return null;
            if (PlainVerbs.Behind(traits, i, link) is { } behind)
                return behind - 1;
            if (text.Words.Clauses.SaysWithOut.Contains(text.Word(i)) && text.Words.Speech.To.Contains(text.Word(i + 1)))
                return i + 1;
            if (SentenceParts.IsVerbal(traits, i))
                return null;
        }
        return null;
    }
}
