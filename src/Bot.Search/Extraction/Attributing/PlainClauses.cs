using Bot.Search.Extraction.Lexicon;
using Bot.Search.Extraction.Names;
using Bot.Search.Extraction.Quotes;
using Bot.Search.Extraction.Tagging;
using Bot.Search.Extraction.Texts;

namespace Bot.Search.Extraction.Attributing;

/// <summary>
/// Attributions whose subject comes first, with "that" or without: "The union said 140 trucks had crossed", at the start of a sentence,
/// behind where it was said, or in a clause that "and" begins.
/// </summary>
internal static class PlainClauses
{
    private const int FewestWords = 3;
    private const int LongestAdjunct = 8;
    private const int LongestInterruption = 6;
    private const int LongestOpening = 24;
    private const int LongestDateline = 10;

    /// <summary>Takes what the clauses of a sentence report; what the tagger saw rightly without somebody who says it is attested.</summary>
    public static void Take(TokenTraits traits, TokenRange sentence, Seen seen, HashSet<int> attested)
    {
        sentence = BehindDateline(traits.Text, sentence);
        if (OfRelative(traits, sentence) is { } relative && !seen.IsFound(relative.Piece))
            seen.TakeOver(relative);
        foreach (var clause in Clauses(traits, sentence))
        {
            if (Plain(traits, clause) is not { } plain)
                continue;
            if (clause.First == sentence.First || traits.Text.Tokens[clause.First - 1].Kind == TokenKind.Comma)
                TakeFirst(plain, clause, seen, attested);
            else if (!seen.IsFound(plain.Piece) && IsJoined(traits, sentence, clause, plain.Verb) && !seen.HasSpeaker(clause with { End = plain.Verb }))
                seen.TakeOver(plain with { Speaker = SentenceParts.NameBefore(traits.Text, plain.Verb, clause.First) ?? plain.Speaker });
        }
    }

    // Where the tagger saw the words and nobody who says them, the subject of the sentence does.
    private static void TakeFirst(CertainPiece plain, TokenRange sentence, Seen seen, HashSet<int> attested)
    {
        if (seen.IsFound(plain.Piece) || seen.Tagged(sentence).Exists(piece => piece.First < plain.Piece.First))
            return;
        if (seen.Tagged(plain.Piece) is not [var tagged, ..])
        {
            seen.Take(plain);
            return;
        }
        // "that “the cabinet is in session”": the marks begin behind the link.
        if (tagged.First > plain.Piece.First + 2)
            return;
        if (seen.HasSpeaker(sentence))
        {
            attested.Add(tagged.First);
            return;
        }
        seen.ForgetFirst(plain.Piece);
        seen.Take(tagged.First == plain.Piece.First ? plain with { Piece = tagged } : plain);
    }

    // A clause of its own: a verb stands before the "and", and a subject behind it that ends at its verb. Not "protesters and police and said".
    private static bool IsJoined(TokenTraits traits, TokenRange sentence, TokenRange clause, int verb)
    {
        if (!SentenceParts.IsPhraseStart(traits, clause.First) || traits.Text.Words.Clauses.JoinsClauses.Contains(traits.Text.Word(verb - 1)))
            return false;
        for (var i = sentence.First; i < clause.First - 1; i++)
        {
            if (SentenceParts.IsVerbal(traits, i))
                return true;
        }
        return false;
    }

    // [subject] [verb] [when or where] [that] [clause]
    private static CertainPiece? Plain(TokenTraits traits, TokenRange clause)
    {
        var text = traits.Text;
        for (var verb = clause.First + 1; verb < Math.Min(clause.End - FewestWords, clause.First + LongestOpening); verb++)
        {
            if (traits.Place[verb] != QuotePlace.Outside || text.Tokens[verb].Kind is TokenKind.Stop or TokenKind.Colon)
                return null;
            var isOnly = PlainVerbs.IsSayingOnly(text, verb);
            if (!isOnly && !SentenceParts.IsSayingVerb(traits, verb) && !PlainVerbs.IsSayingOfSeveral(traits, clause.First, verb) && !PlainVerbs.IsFinding(traits, clause.First, verb) && !PlainVerbs.IsUnknownWithThat(traits, clause.First, verb))
                continue;
            var (before, behind) = isOnly ? AroundOnly(text, verb) : (PlainVerbs.BehindSubject(text, verb, clause.First), verb + 1);
            var subject = SentenceParts.OpeningSubject(traits, clause.First, before);
            var content = ContentStart(traits, behind, clause.End, text.Word(verb) is "said" or "says")
                ?? Hearers.ClauseBehind(traits, verb, clause.End);
            if (subject is null || content is not { } first)
                return null;
            var piece = PieceEdges.Trim(text, new TokenRange(first, ContentEnd(traits, first, clause.End)));
            return piece.Count >= FewestWords && ClauseParts.IsReported(traits, piece) && ClauseParts.HoldsVerb(traits, piece) ? new CertainPiece(piece, subject.Value, CandidateSource.Frame, verb) : null;
        }
        return null;
    }

    // "would say only", "would only say": where the subject ends and what is said begins.
    private static (int Before, int Behind) AroundOnly(TextLayer text, int verb) => text.Word(verb - 1) is "only" ? (verb - 2, verb + 1) : (verb - 1, verb + 2);

    // "I believe in Roe, who, as we reached the market, told me that …": the verb of "who" stands behind the comma.
    private static CertainPiece? OfRelative(TokenTraits traits, TokenRange sentence)
    {
        var text = traits.Text;
        for (var who = sentence.First + 2; who + FewestWords + 2 < sentence.End; who++)
        {
            if (!text.Words.Names.Relatives.Contains(text.Word(who)) || traits.Place[who] != QuotePlace.Outside)
                continue;
            // "the grid operator, which said stocks would last"
            var comma = who;
            if (text.Tokens[who + 1].Kind == TokenKind.Comma)
            {
                comma = who + 2;
                while (comma < sentence.End && comma - who <= LongestAdjunct + 1 && text.Tokens[comma].Kind is TokenKind.Word or TokenKind.Number or TokenKind.Clitic)
                    comma++;
            }
            else if (text.Tokens[who - 1].Kind != TokenKind.Comma || !SentenceParts.IsSayingVerb(traits, who + 1))
                continue;
            if (comma + FewestWords >= sentence.End || comma > who && text.Tokens[comma].Kind != TokenKind.Comma || !SentenceParts.IsSayingVerb(traits, comma + 1)
                || (ContentStart(traits, comma + 2, sentence.End, text.Word(comma + 1) is "said" or "says") ?? Hearers.ClauseBehind(traits, comma + 1, sentence.End)) is not { } first)
                return null;
            var piece = PieceEdges.Trim(text, new TokenRange(first, ContentEnd(traits, first, sentence.End)));
            return piece.Count >= FewestWords && ClauseParts.IsReported(traits, piece) ? new CertainPiece(piece, new TokenRange(who, who + 1), CandidateSource.Frame, comma + 1) : null;
        }
        return null;
    }

    // The sentence, and what an "and" or a "while" begins in it: "called it a tax, and its president, Joseph Tembo, said …".
    private static IEnumerable<TokenRange> Clauses(TokenTraits traits, TokenRange sentence)
    {
        yield return sentence;
        if (BehindAdjunct(traits.Text, sentence) is { } behind)
            yield return sentence with { First = behind };
        for (var i = sentence.First + FewestWords; i < sentence.End - FewestWords; i++)
        {
            if (traits.Place[i] == QuotePlace.Outside && traits.Text.Words.Clauses.JoinsClauses.Contains(traits.Text.Word(i)))
                yield return sentence with { First = i + 1 };
        }
    }

    /// <summary>"HELSINKI, Nov 20 - Finland's coast guard said": the sentence without where and when it was written.</summary>
    public static TokenRange BehindDateline(TextLayer text, TokenRange sentence)
    {
        for (var i = sentence.First + 1; i < Math.Min(sentence.End - FewestWords, sentence.First + LongestDateline) && !text.IsQuoted(i); i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Dash)
                return NameWords.IsShouted(text.Word(sentence.First)) || text.Paragraphs[0].FirstToken == sentence.First ? sentence with { First = i + 1 } : sentence;
        }
        return sentence;
    }

    // "Outside the courthouse, her husband, Greg, said …"
    private static int? BehindAdjunct(TextLayer text, TokenRange sentence)
    {
        if (!text.Words.Names.OpensAdjunct.Contains(text.Word(sentence.First)))
            return null;
        for (var i = sentence.First + 1; i < Math.Min(sentence.End - FewestWords, sentence.First + LongestAdjunct); i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Comma)
                return i + 1;
        }
        return null;
    }

    private static int? ContentStart(TokenTraits traits, int behind, int end, bool isSaid)
    {
        var text = traits.Text;
        for (var i = behind; i < Math.Min(end, behind + LongestInterruption + 1); i++)
        {
            if (text.Word(i) is "that")
                return i == behind || SentenceParts.IsAdjunct(traits, behind, i) ? i : null;
            // "said in the Commons her thoughts were with the family"
            if (isSaid && i > behind + 1 && Hearers.IsOwn(traits, i) && SentenceParts.IsAdjunct(traits, behind, i) && Hearers.OpensClause(traits, i, end))
                return i;
            if (text.Tokens[i].Kind is not (TokenKind.Word or TokenKind.Number))
                return null;
        }
        // "said on Wednesday its chief would leave"
        return isSaid && behind + 2 < end && text.Word(behind) is "on" && traits.Class[behind + 1] == WordClasses.Day ? behind + 2 : null;
    }

    /// <summary>Where the reported words end that begin at <paramref name="first"/>: before the next attribution of the sentence.</summary>
    public static int ContentEnd(TokenTraits traits, int first, int end)
    {
        var text = traits.Text;
        for (var i = first + FewestWords; i + 1 < end; i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Comma && (text.Word(i + 1).EndsWith("ing") || text.Word(i + 1) is "and" && i + 3 < end && (SentenceParts.IsSayingVerb(traits, i + 3) || SentenceParts.IsSayingVerb(traits, Math.Min(end - 1, i + 4)))))
                return i;
            if (text.Word(i) is "and" && SentenceParts.IsSayingVerb(traits, i + 1) || IsCharge(text, i, end))
                return i;
        }
        return end;
    }

    // "…, a charge that the government dismissed": what the writer calls the words.
    private static bool IsCharge(TextLayer text, int comma, int end) => comma + 3 < end && text.Tokens[comma].Kind == TokenKind.Comma
        && text.Words.Clauses.IndefiniteArticles.Contains(text.Word(comma + 1)) && text.Word(comma + 3) is "that" or "which";
}
