using Bot.Search.Extraction.Lexicon;
using Bot.Search.Extraction.Quotes;
using Bot.Search.Extraction.Texts;

namespace Bot.Search.Extraction.Attributing;

/// <summary>
/// Tells sayings that nobody said: "Nobody claimed that …", "If the state says that …", "Did she ever say that …?", and words in
/// marks that are written on something or name it. They look like quotes and are none.
/// </summary>
internal static class Unasserted
{
    private const int LongestSubject = 7;
    private const int LookBack = 9;
    private const int LongestTime = 4;

    /// <param name="text">The article.</param>
    /// <param name="piece">The words.</param>
    /// <param name="cue">The verb of saying; null for none.</param>
    /// <param name="speaker">The mention; null for nobody.</param>
    public static bool Is(TextLayer text, TokenRange piece, TokenRange? cue, TokenRange? speaker)
    {
        if (Corrections.Withdraws(text, piece))
            return true;
        if (text.IsQuoted(piece.First))
            return IsInscription(text, piece) || speaker is { } held && IsNobody(text, held);
        if (IsTime(text, piece) || IsKeptBack(text, piece))
            return true;
        if (speaker is not { } subject || cue is { } made && made.First < piece.First && IsStoppedShort(text, made))
            return speaker is not null;
        return IsNobody(text, subject) || IsAllThatIsSaid(text, subject, piece) || IsCondition(text, subject, cue) || cue is { } verb && (IsSaidToBe(text, subject, verb) || IsDenied(text, subject, verb) || IsImpersonal(text, subject, verb))
            || IsQuestion(text, subject, piece);
    }

    // "laughed when told of it", "he said many years later": when it was said, not what.
    private static bool IsTime(TextLayer text, TokenRange piece) => text.Words.Clauses.OpensTime.Contains(text.Word(piece.First)) && piece.First > 0 && text.Tokens[piece.First - 1].Kind == TokenKind.Word
        || piece.Count <= LongestTime && text.Words.Clauses.TimeEnds.Contains(text.Word(piece.End - 1)) && text.Words.Clauses.TimeStarts.Contains(text.Word(piece.First));

    // "declined to say how many people worked there"
    private static bool IsKeptBack(TextLayer text, TokenRange piece)
    {
        var first = text.Sentences[text.SentenceOf(piece.First)].FirstToken;
        if (piece.First - 3 < first || text.Word(piece.First - 2) is not "to")
            return false;
        return text.Words.Clauses.Disclosures.Contains(text.Word(piece.First - 1))
            && text.Words.Clauses.Refusals.Contains(text.Word(piece.First - 3));
    }

    // "The star is said to be devastated": by others, whoever they are.
    private static bool IsSaidToBe(TextLayer text, TokenRange subject, TokenRange cue) => cue.First > subject.First && cue.End < text.Tokens.Length
        && text.Words.Speech.Passives.Contains(text.Word(cue.End - 2)) && text.Words.Speech.SaidOrSays.Contains(text.Word(cue.End - 1)) && text.Words.Speech.To.Contains(text.Word(cue.End));

    // "stopped short of promising"
    private static bool IsStoppedShort(TextLayer text, TokenRange cue)
    {
        for (var i = Math.Max(1, cue.First - 3); i < cue.End; i++)
        {
            if (text.Word(i) is "of" && text.Word(i - 1) is "short")
                return true;
        }
        return false;
    }

    // "Nobody at the meeting", "No one", "None of the members"
    private static bool IsNobody(TextLayer text, TokenRange subject)
    {
        var first = text.Sentences[text.SentenceOf(subject.First)].FirstToken;
        for (var i = subject.First; i >= Math.Max(first, subject.First - LongestSubject); i--)
        {
            if (text.Tokens[i].Kind is not (TokenKind.Word or TokenKind.Clitic) || text.IsQuoted(i))
                return false;
            if (text.Words.Clauses.Nobody.Contains(text.Word(i))
                || text.Word(i) is "No" or "no" && (i == subject.First || text.Word(i + 1) is "one"))
                return true;
            if (i < subject.First && text.Words.Classes.Of(text.Word(i)) is var group && group == WordClasses.Say)
                return false;
        }
        return false;
    }

    // "If Lind said", "Unless the board says"
    private static bool IsCondition(TextLayer text, TokenRange subject, TokenRange? cue)
    {
        if (cue is { } verb && verb.First < subject.First)
            return false;
        var first = text.Sentences[text.SentenceOf(subject.First)].FirstToken;
        return IsConditional(text, subject.First) || subject.First > first && IsConditional(text, subject.First - 1);
    }

    /// <summary>True when a word of condition stands in the sentence before the verb.</summary>
    public static bool IsConditional(TextLayer text, TextSentence sentence, int verb)
    {
        for (var i = sentence.FirstToken; i < verb; i++)
        {
            if (IsConditional(text, i))
                return true;
        }
        return false;
    }

    private static bool IsConditional(TextLayer text, int token) => text.Words.Clauses.Conditions.Contains(text.Word(token));

    // "did not say that", "has never claimed that"
    private static bool IsDenied(TextLayer text, TokenRange subject, TokenRange cue)
    {
        if (cue.First < subject.End)
            return false;
        var start = Math.Max(subject.First, subject.End - 1);
        // "who asked not to be named, said": what stands before the comma is another verb's.
        for (var i = cue.First - 1; i > start; i--)
        {
            if (text.Tokens[i].Kind == TokenKind.Comma)
                start = i;
        }
        for (var i = start; i < cue.End; i++)
        {
            if (i - subject.End > LookBack || text.IsQuoted(i))
                return false;
            if (text.Words.Clauses.Denials.Contains(text.Word(i)) || text.Word(i).EndsWith("n't", StringComparison.Ordinal) || text.Word(i).EndsWith("n’t", StringComparison.Ordinal))
                return i + 1 >= text.Tokens.Length || text.Word(i + 1) is not "only";
        }
        return false;
    }

    // "Everything Roe says is a lie": what somebody else makes of it.
    private static bool IsAllThatIsSaid(TextLayer text, TokenRange subject, TokenRange piece) => piece.First > subject.End
        && (text.Words.Clauses.AllThatIsSaid.Contains(text.Word(subject.First)) || subject.First > 0 && text.Words.Clauses.AllThatIsSaid.Contains(text.Word(subject.First - 1)))
        && text.Words.Speech.Passives.Contains(text.Word(piece.First));

    // "It is fashionable to write that", "It goes without saying that", "It's worth noting that"
    private static bool IsImpersonal(TextLayer text, TokenRange subject, TokenRange cue)
    {
        if (text.Words.Clauses.Impersonals.Contains(text.Word(subject.First)) && (subject.Count > 1 && text.Tokens[subject.First + 1].Kind == TokenKind.Clitic || cue.First >= subject.End && cue.End > 1 && text.Words.Clauses.BeforeImpersonals.Contains(text.Word(cue.End - 2))))
            return true;
        if (subject.Count != 1 || text.Word(subject.First) is not ("It" or "it") || cue.First < subject.End)
            return false;
        for (var i = subject.End; i < cue.End; i++)
        {
            if (text.Word(i) is "to")
                return true;
        }
        return false;
    }

    // "Did the minister ever promise that …?"
    private static bool IsQuestion(TextLayer text, TokenRange subject, TokenRange piece)
    {
        var sentence = text.Sentences[text.SentenceOf(subject.First)];
        if (piece.First < subject.First || text.SentenceOf(piece.First) != text.SentenceOf(subject.First))
            return false;
        var last = text.Tokens[sentence.EndToken - 1];
        return last.Kind == TokenKind.Stop && text.Text[last.Start] == '?'
            && text.Words.Clauses.QuestionOpeners.Contains(text.Word(sentence.FirstToken));
    }

    // "a banner that read “…”", "The song is called “…”", "the title “…”"
    private static bool IsInscription(TextLayer text, TokenRange piece)
    {
        var at = piece.First - 1;
        while (at >= 0 && text.Tokens[at].Kind is TokenKind.Mark or TokenKind.Colon or TokenKind.Comma)
            at--;
        var first = at < 0 ? 0 : text.Sentences[text.SentenceOf(piece.First)].FirstToken;
        if (at < first)
            return false;
        var word = text.Word(at);
        if (text.Words.Clauses.Titles.Contains(word))
            return word is "titled" or "entitled" || at > first && text.Words.Clauses.BeforeTitles.Contains(text.Word(at - 1));
        if (text.Words.Clauses.Inscribed.Contains(word))
            return true;
        if (!text.Words.Clauses.Inscriptions.Contains(word))
            return false;
        for (var i = at; i >= Math.Max(first, at - LookBack); i--)
        {
            if (text.Tokens[i].Kind == TokenKind.Word && text.Words.Speech.Carriers.Contains(text.Word(i)))
                return true;
        }
        return false;
    }
}
