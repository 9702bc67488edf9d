using Bot.Search.Extraction.Lexicon;
using Bot.Search.Extraction.Names;
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

    /// <summary>Adds what is found to <paramref name="found"/>; pieces of the tagger that are only what stands behind the verb go.</summary>
    public static void Find(TokenTraits traits, IReadOnlyList<TokenRange> speakers, List<TokenRange> pieces, List<CertainPiece> found, HashSet<int> attested)
    {
        var seen = new Seen(traits, speakers, pieces, found);
        foreach (var sentence in traits.Text.Sentences)
        {
            var whole = new TokenRange(sentence.FirstToken, sentence.EndToken);
            var end = EndOfAttribution(traits, sentence);
            if (Fronted(traits, sentence, end) is { } fronted)
                Take(traits, fronted, whole with { End = end }, seen);
            else if ((Interrupted(traits, sentence) ?? Sourced(traits, sentence)) is { } parts && IsOnlyBehind(seen, whole, parts[0]))
            {
                seen.Forget(whole);
                parts.ForEach(seen.Take);
            }
            else
                PlainClauses.Take(traits, whole, seen, attested);
        }
        foreach (var quotation in traits.Text.Quotations)
        {
            if (NamesInMarks.Find(traits, quotation) is not { } label || seen.IsFound(label.Piece))
                continue;
            if (NamesInMarks.IsSurelyVerb(traits.Text, label.Verb))
                TakeLabel(seen, label, traits.Text.Words.Clauses.CallsAs.Contains(traits.Text.Word(label.Verb)));
            else if (seen.IsFree(label.Piece))
                seen.Take(label);
        }
    }

    // "calling | the plan “reckless”": what was called so is the writer's word.
    private static void TakeLabel(Seen seen, CertainPiece label, bool isAs)
    {
        if (!isAs && seen.Tagged(label.Piece) is [var tagged] && tagged.End - label.Piece.End is >= -1 and <= 1 && tagged.First > label.Verb && tagged.First < label.Piece.First)
        {
            seen.ForgetFirst(label.Piece);
            seen.Take(label);
        }
        else
            seen.TakeOver(label);
    }

    private static void Take(TokenTraits traits, CertainPiece fronted, TokenRange inside, Seen seen)
    {
        // "…, the agency said May 2.": a date behind the verb is no content.
        var behind = inside with { First = fronted.Speaker.End };
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
        (piece.Count <= 3 || text.Tokens[piece.First + 1].Kind == TokenKind.Comma) && (text.Words.Classes.Of(text.Word(piece.First)) is var group && (group == WordClasses.Month || group == WordClasses.Day) || text.Word(piece.First) is "May");

    // [words] , [subject] [verb] [when or where] .
    private static CertainPiece? Fronted(TokenTraits traits, TextSentence sentence, int end)
    {
        var text = traits.Text;
        for (var verb = end - 1; verb > sentence.FirstToken + FewestWords; verb--)
        {
            if (end - verb > LongestAdjunct + 2 || traits.Place[verb] != QuotePlace.Outside)
                return null;
            if (PlainVerbs.Behind(traits, verb, sentence.FirstToken) is not { } behind || !SentenceParts.IsAdjunct(traits, behind, end) || SentenceParts.SubjectBefore(traits, verb, sentence.FirstToken) is not { } subject)
                continue;
            var words = Words(traits, sentence.FirstToken, subject.First - 1);
            // "She denied that wheat was held, as Roe claims": words of her who denied.
            return words is { } piece && !(IsBehindAs(text, subject) && HoldsSaying(traits, piece)) ? FrontedPiece(traits, piece, subject, verb) : null;
        }
        return null;
    }

    // "…, the minister said Thursday, setting up a clash": before the participle by which the writer goes on; else the sentence's end.
    private static int EndOfAttribution(TokenTraits traits, TextSentence sentence)
    {
        var text = traits.Text;
        for (var comma = sentence.EndToken - FewestWords; comma > sentence.FirstToken + 2 * FewestWords; comma--)
        {
            if (traits.Place[comma] != QuotePlace.Outside)
                return sentence.EndToken;
            if (text.Tokens[comma].Kind != TokenKind.Comma || !text.Words.Language.LooksParticiple(text.Word(comma + 1)) || text.Tokens[comma + 1].Kind != TokenKind.Word)
                continue;
            for (var verb = comma - 1; verb > sentence.FirstToken + FewestWords && comma - verb <= LongestInterruption && text.Tokens[verb].Kind is TokenKind.Word or TokenKind.Number; verb--)
            {
                if (SentenceParts.IsSayingVerb(traits, verb))
                    return SentenceParts.IsAdjunct(traits, verb + 1, comma) ? comma : sentence.EndToken;
            }
            return sentence.EndToken;
        }
        return sentence.EndToken;
    }

    // [noun phrase] , according to [source] , [predicate] .
    private static List<CertainPiece>? Sourced(TokenTraits traits, TextSentence sentence)
    {
        var text = traits.Text;
        for (var at = sentence.FirstToken + 2; at + FewestWords + 2 < sentence.EndToken && at - sentence.FirstToken <= LongestDateline; at++)
        {
            if (traits.Place[at] != QuotePlace.Outside)
                return null;
            if (text.Tokens[at - 1].Kind != TokenKind.Comma || !text.Words.Speech.According.Contains(text.Word(at)) || !text.Words.Speech.To.Contains(text.Word(at + 1)))
                continue;
            var comma = at + 2;
            while (comma < sentence.EndToken && comma - at - 2 <= LongestAdjunct && text.Tokens[comma].Kind is TokenKind.Word or TokenKind.Clitic or TokenKind.Number)
                comma++;
            if (comma + FewestWords >= sentence.EndToken || text.Tokens[comma].Kind != TokenKind.Comma || comma == at + 2 || !NameWords.BeginsPredicate(text, comma + 1))
                return null;
            var (before, after) = (PieceEdges.Trim(text, new TokenRange(sentence.FirstToken, at - 1)), PieceEdges.Trim(text, new TokenRange(comma + 1, sentence.EndToken)));
            var source = new TokenRange(at + 2, comma);
            return before.Count == 0 || after.Count < 2 || ClauseParts.HoldsVerb(traits, before) || !SentenceParts.IsPhraseStart(traits, before.First) ? null
                : [new CertainPiece(before, source, CandidateSource.Clause), new CertainPiece(after, source, CandidateSource.Clause)];
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
            if (PlainVerbs.Behind(traits, verb, sentence.FirstToken) is not { } behind || SentenceParts.SubjectBefore(traits, verb, sentence.FirstToken) is not { } subject)
                continue;
            var comma = behind;
            while (comma < sentence.EndToken && comma - verb <= LongestInterruption && text.Tokens[comma].Kind is TokenKind.Word or TokenKind.Number)
                comma++;
            if (comma >= sentence.EndToken - 2 || text.Tokens[comma].Kind != TokenKind.Comma || !SentenceParts.IsAdjunct(traits, behind, comma)
                || text.Word(comma + 1) is "and" or "but" && !text.Words.Speech.Auxiliaries.Contains(text.Word(comma + 2)) && !GoesOn(traits, comma + 2) || text.Words.Clauses.EndsInterruption.Contains(text.Word(comma + 1)) || text.Word(comma + 1).EndsWith("ing"))
                return null;
            var before = PieceEdges.Trim(text, new TokenRange(sentence.FirstToken, subject.First - 1));
            var after = PieceEdges.Trim(text, new TokenRange(comma + 1, sentence.EndToken));
            if (before.Count == 0 || after.Count < 2 || text.IsQuoted(before.First) || SentenceParts.IsOpening(text, before) || !ClauseParts.HoldsVerb(traits, new TokenRange(before.First, after.End)))
                return null;
            return [new CertainPiece(before, subject, CandidateSource.Clause), new CertainPiece(after, subject, CandidateSource.Clause)];
        }
        return null;
    }

    // "…, the mayor points out", "…, as the mayor put it": the tagger knows no such verbs.
    private static CertainPiece FrontedPiece(TokenTraits traits, TokenRange piece, TokenRange subject, int verb) =>
        SentenceParts.IsSayingVerb(traits, verb) ? new CertainPiece(piece, subject, CandidateSource.Clause) : new CertainPiece(piece, subject, CandidateSource.Frame, verb);

    private static bool IsBehindAs(TextLayer text, TokenRange subject) => text.Words.Speech.As.Contains(text.Word(subject.First - 1));

    private static bool HoldsSaying(TokenTraits traits, TokenRange words)
    {
        for (var i = words.First + 1; i < words.End; i++)
        {
            if (traits.Place[i] == QuotePlace.Outside && SentenceParts.IsSayingVerb(traits, i))
                return true;
        }
        return false;
    }

    // "It had cost her the job, she said, and she would do it again": what is said, not done, is set back in time.
    private static bool GoesOn(TokenTraits traits, int subject) =>
        Hearers.IsOwn(traits, subject) && subject + 1 < traits.Count && traits.Text.Words.Clauses.SetBack.Contains(traits.Text.Word(subject + 1));

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
        return piece.Count >= FewestWords && !SentenceParts.IsOpening(text, piece) && ClauseParts.HoldsVerb(traits, piece) ? piece : null;
    }
}
