using Bot.Search.Extraction.Lexicon;
using Bot.Search.Extraction.Quotes;
using Bot.Search.Extraction.Tagging;
using Bot.Search.Extraction.Texts;

namespace Bot.Search.Extraction.Attributing;

/// <summary>
/// Attributions that the build of a sentence makes plain, whatever the verb of saying: behind the words ("The line will open in
/// May, the minister confirmed on Monday."), between them ("Swindlers, she said, never last."), or naming somebody in marks ("calling
/// the plan “reckless”"). Taken only where the tagger saw nothing.
/// </summary>
internal static class SayingClauses
{
    private const int FewestWords = 3;
    private const int LongestAdjunct = 8;
    private const int LongestInterruption = 6;
    private const int LongestDateline = 10;
    private const int LongestOpening = 24;


    /// <summary>Adds what is found to <paramref name="found"/>; pieces of the tagger that are only what stands behind the verb go.</summary>
    public static void Find(TokenTraits traits, IReadOnlyList<TokenRange> speakers, List<TokenRange> pieces, List<CertainPiece> found, HashSet<int> attested)
    {
        var seen = new Seen(traits, speakers, pieces, found);
        foreach (var sentence in traits.Text.Sentences)
        {
            var whole = new TokenRange(sentence.FirstToken, sentence.EndToken);
            if (Fronted(traits, sentence) is { } fronted)
                Take(traits, fronted, sentence, seen);
            else if (Interrupted(traits, sentence) is { } parts && IsOnlyBehind(seen, whole, parts[0]))
            {
                seen.Forget(whole);
                parts.ForEach(seen.Take);
            }
            else
                TakePlain(traits, whole, seen, attested);
        }
        foreach (var quotation in traits.Text.Quotations)
        {
            if (NamesInMarks.Find(traits, quotation) is not { } label)
                continue;
            // Where the tagger saw the same words, the subject of "called" is who calls so.
            if (!seen.IsFound(label.Piece) && NamesInMarks.IsSurelyVerb(traits.Text, label.Verb) && seen.Tagged(label.Piece) is [var tagged] && tagged.First == label.Piece.First)
            {
                seen.ForgetFirst(label.Piece);
                seen.Take(label with { Piece = tagged });
            }
            else if (seen.IsFree(label.Piece))
                seen.Take(label);
        }
    }

    private static void TakePlain(TokenTraits traits, TokenRange sentence, Seen seen, HashSet<int> attested)
    {
        foreach (var clause in Clauses(traits, sentence))
        {
            if (Plain(traits, clause) is not { } plain)
                continue;
            if (clause.First == sentence.First)
                TakePlain(plain, clause, seen, attested);
            else if (!seen.IsFound(plain.Piece) && IsJoined(traits, sentence, clause, plain.Verb) && !seen.HasSpeaker(clause with { End = plain.Verb }))
                TakeJoined(plain with { Speaker = SentenceParts.NameBefore(traits.Text, plain.Verb, clause.First) ?? plain.Speaker }, seen);
        }
    }

    // Where the tagger saw the words and nobody who says them, the subject of the sentence does.
    private static void TakePlain(CertainPiece plain, TokenRange sentence, Seen seen, HashSet<int> attested)
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

    // The subject right before its verb says it, whoever spoke earlier in the sentence.
    private static void TakeJoined(CertainPiece plain, Seen seen)
    {
        switch (seen.Tagged(plain.Piece))
        {
            case []:
                seen.Take(plain);
                break;
            case [var tagged] when tagged.First == plain.Piece.First:
                seen.ForgetFirst(plain.Piece);
                seen.Take(plain with { Piece = tagged });
                break;
        }
    }

    private static void Take(TokenTraits traits, CertainPiece fronted, TextSentence sentence, Seen seen)
    {
        // "…, the agency said May 2.": a date behind the verb is no content.
        var behind = new TokenRange(fronted.Speaker.End, sentence.EndToken);
        var inside = new TokenRange(sentence.FirstToken, sentence.EndToken);
        // Words that run into the subject of the attribution were cut wrong.
        if (seen.IsFound(inside) || seen.Tagged(inside).Exists(piece => !piece.Overlaps(fronted.Speaker) && !IsNested(traits, piece, fronted.Piece) && (piece.First < behind.First || !IsDate(traits.Text, piece))))
            return;
        seen.Forget(inside);
        seen.Take(fronted);
    }

    // "Rovers had promised | to let him go, he claimed": of the words that somebody says, only the end.
    private static bool IsNested(TokenTraits traits, TokenRange piece, TokenRange words) =>
        piece.First > words.First + 1 && piece.End == words.End && SentenceParts.IsSayingVerb(traits, piece.First - 1);

    // The tagger saw nothing, or one half alone.
    private static bool IsOnlyBehind(Seen seen, TokenRange sentence, CertainPiece first) =>
        !seen.IsFound(sentence) && seen.Tagged(sentence) is var tagged && (tagged.TrueForAll(piece => piece.First >= first.Speaker.End) || (tagged is [var only] && only == first.Piece));

    private static bool IsDate(TextLayer text, TokenRange piece) =>
        piece.Count <= 3 && (text.Words.Classes.Of(text.Word(piece.First)) is var group && (group == WordClasses.Month || group == WordClasses.Day) || text.Word(piece.First) is "May");


    // [words] , [subject] [verb] [when or where] .
    private static CertainPiece? Fronted(TokenTraits traits, TextSentence sentence)
    {
        var text = traits.Text;
        for (var verb = sentence.EndToken - 1; verb > sentence.FirstToken + FewestWords; verb--)
        {
            if (sentence.EndToken - verb > LongestAdjunct + 2 || traits.Place[verb] != QuotePlace.Outside)
                return null;
            if (!SentenceParts.IsSayingVerb(traits, verb) || !SentenceParts.IsAdjunct(traits, verb + 1, sentence.EndToken) || SentenceParts.SubjectBefore(traits, verb, sentence.FirstToken) is not { } subject)
                continue;
            var words = Words(traits, sentence.FirstToken, subject.First - 1);
            return words is { } piece ? new CertainPiece(piece, subject, CandidateSource.Clause) : null;
        }
        return null;
    }

    // [words] , [subject] [verb] [when or where] , [words] .
    private static List<CertainPiece>? Interrupted(TokenTraits traits, TextSentence sentence)
    {
        var text = traits.Text;
        for (var verb = sentence.FirstToken + 2; verb < sentence.EndToken - FewestWords; verb++)
        {
            if (traits.Place[verb] != QuotePlace.Outside)
                return null;
            if (!SentenceParts.IsSayingVerb(traits, verb) || SentenceParts.SubjectBefore(traits, verb, sentence.FirstToken) is not { } subject)
                continue;
            var comma = verb + 1;
            while (comma < sentence.EndToken && comma - verb <= LongestInterruption && text.Tokens[comma].Kind is TokenKind.Word or TokenKind.Number)
                comma++;
            if (comma >= sentence.EndToken - 2 || text.Tokens[comma].Kind != TokenKind.Comma || !SentenceParts.IsAdjunct(traits, verb + 1, comma)
                || text.Word(comma + 1) is "and" or "but" && !text.Words.Speech.Auxiliaries.Contains(text.Word(comma + 2)) && !GoesOn(traits, comma + 2) || text.Words.Clauses.EndsInterruption.Contains(text.Word(comma + 1)) || text.Word(comma + 1).EndsWith("ing"))
                return null;
            var before = PieceEdges.Trim(text, new TokenRange(sentence.FirstToken, subject.First - 1));
            var after = PieceEdges.Trim(text, new TokenRange(comma + 1, sentence.EndToken));
            if (before.Count == 0 || after.Count < 2 || text.IsQuoted(before.First) || SentenceParts.IsOpening(text, before) || !SentenceParts.HoldsVerb(traits, new TokenRange(before.First, after.End)))
                return null;
            return [new CertainPiece(before, subject, CandidateSource.Clause), new CertainPiece(after, subject, CandidateSource.Clause)];
        }
        return null;
    }

    // "It had cost her the job, she said, and she would do it again": what is said, not done, is set back in time.
    private static bool GoesOn(TokenTraits traits, int subject) =>
        Hearers.IsOwn(traits, subject) && subject + 1 < traits.Count && traits.Text.Words.Clauses.SetBack.Contains(traits.Text.Word(subject + 1));

    // [subject] [verb] [when or where] [that] [clause]
    private static CertainPiece? Plain(TokenTraits traits, TokenRange clause)
    {
        var text = traits.Text;
        for (var verb = clause.First + 1; verb < Math.Min(clause.End - FewestWords, clause.First + LongestOpening); verb++)
        {
            if (traits.Place[verb] != QuotePlace.Outside || text.Tokens[verb].Kind is TokenKind.Stop or TokenKind.Colon)
                return null;
            var isOnly = SentenceParts.IsSayingOnly(text, verb);
            if (!isOnly && !SentenceParts.IsSayingVerb(traits, verb) && !SentenceParts.IsSayingOfSeveral(traits, clause.First, verb))
                continue;
            var (before, behind) = isOnly ? AroundOnly(text, verb) : (verb, verb + 1);
            var subject = SentenceParts.OpeningSubject(traits, clause.First, before);
            var content = ContentStart(traits, behind, clause.End, text.Word(verb) is "said" or "says")
                ?? Hearers.ClauseBehind(traits, verb, clause.End);
            if (subject is null || content is not { } first)
                return null;
            var piece = PieceEdges.Trim(text, new TokenRange(first, ContentEnd(traits, first, clause.End)));
            return piece.Count >= FewestWords && SentenceParts.IsReported(traits, piece) && SentenceParts.HoldsVerb(traits, piece) ? new CertainPiece(piece, subject.Value, CandidateSource.Frame, verb) : null;
        }
        return null;
    }

    // "would say only", "would only say": where the subject ends and what is said begins.
    private static (int Before, int Behind) AroundOnly(TextLayer text, int verb) => text.Word(verb - 1) is "only" ? (verb - 2, verb + 1) : (verb - 1, verb + 2);

    // The sentence, and what an "and" or a "while" begins in it: "called it a tax, and its president, Joseph Tembo, said …".
    private static IEnumerable<TokenRange> Clauses(TokenTraits traits, TokenRange sentence)
    {
        yield return sentence;
        for (var i = sentence.First + FewestWords; i < sentence.End - FewestWords; i++)
        {
            if (traits.Place[i] == QuotePlace.Outside && traits.Text.Words.Clauses.JoinsClauses.Contains(traits.Text.Word(i)))
                yield return sentence with { First = i + 1 };
        }
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

    // A clause of its own, behind a dateline.
    private static TokenRange? Words(TokenTraits traits, int first, int end)
    {
        var text = traits.Text;
        for (var i = first; i < Math.Min(end, first + LongestDateline); i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Dash && i + FewestWords < end)
            {
                first = i + 1;
                while (first < end && text.Tokens[first].Kind == TokenKind.Dash)
                    first++;
                break;
            }
        }
        var piece = PieceEdges.Trim(text, new TokenRange(first, end));
        return piece.Count >= FewestWords && !SentenceParts.IsOpening(text, piece) && SentenceParts.HoldsVerb(traits, piece) ? piece : null;
    }
}
