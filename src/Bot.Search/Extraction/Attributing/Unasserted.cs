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
        return IsNobody(text, subject) || IsCondition(text, subject, cue) || cue is { } verb && (IsDenied(text, subject, verb) || IsImpersonal(text, subject, verb))
            || IsQuestion(text, subject, piece);
    }

    // "laughed when told of it", "he said many years later": when it was said, not what.
    private static bool IsTime(TextLayer text, TokenRange piece) => text.Word(piece.First) is "when" or "while" or "before" or "after" or "until" && piece.First > 0 && text.Tokens[piece.First - 1].Kind == TokenKind.Word
        || piece.Count <= LongestTime && text.Word(piece.End - 1) is "later" or "ago" or "earlier" or "before" && text.Word(piece.First) is "many" or "some" or "several" or "years" or "days" or "months" or "weeks" or "hours" or "moments" or "minutes" or "a" or "two" or "three";

    // "declined to say how many people worked there"
    private static bool IsKeptBack(TextLayer text, TokenRange piece)
    {
        var first = text.Sentences[text.SentenceOf(piece.First)].FirstToken;
        if (piece.First - 3 < first || text.Word(piece.First - 2) is not "to")
            return false;
        return text.Word(piece.First - 1) is "say" or "discuss" or "comment" or "reveal" or "disclose" or "specify" or "explain" or "confirm"
            && text.Word(piece.First - 3) is "declined" or "declines" or "refused" or "refuses" or "unable" or "unwilling";
    }

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
            if (text.Word(i) is "Nobody" or "nobody" or "None" or "none" or "Neither" or "neither" or "Nothing" or "nothing"
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
        return IsConditional(text.Word(subject.First)) || subject.First > first && IsConditional(text.Word(subject.First - 1));
    }

    /// <summary>True when a word of condition stands in the sentence before the verb.</summary>
    public static bool IsConditional(TextLayer text, TextSentence sentence, int verb)
    {
        for (var i = sentence.FirstToken; i < verb; i++)
        {
            if (IsConditional(text.Word(i)))
                return true;
        }
        return false;
    }

    private static bool IsConditional(ReadOnlySpan<char> word) => word is "If" or "if" or "Unless" or "unless" or "Whether" or "whether" or "Suppose";

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
            if (text.Word(i) is "not" or "never" or "n't" or "n’t" || text.Word(i).EndsWith("n't", StringComparison.Ordinal) || text.Word(i).EndsWith("n’t", StringComparison.Ordinal))
                return i + 1 >= text.Tokens.Length || text.Word(i + 1) is not "only";
        }
        return false;
    }

    // "It is fashionable to write that"
    private static bool IsImpersonal(TextLayer text, TokenRange subject, TokenRange cue)
    {
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
            && text.Word(sentence.FirstToken) is "Did" or "Does" or "Do" or "Would" or "Will" or "Could" or "Can" or "Has" or "Have" or "Had" or "Is" or "Was" or "Should" or "Might" or "May" or "Who" or "Didn't" or "Wouldn't";
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
        if (word is "called" or "named" or "titled" or "entitled" or "dubbed")
            return word is "titled" or "entitled" || at > first && text.Word(at - 1) is "is" or "was" or "are" or "were" or "been" or "be" or ",";
        if (word is "title" or "slogan" or "motto" or "slogans" or "headline")
            return true;
        if (word is not ("read" or "reads" or "reading" or "saying" or "says" or "said" or "words"))
            return false;
        for (var i = at; i >= Math.Max(first, at - LookBack); i--)
        {
            if (text.Tokens[i].Kind == TokenKind.Word && text.Words.Speech.Carriers.Contains(text.Word(i)))
                return true;
        }
        return false;
    }
}
