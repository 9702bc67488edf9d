using Bot.Search.Domain;
using Bot.Search.Extraction.Quotes;
using Bot.Search.Extraction.Texts;

namespace Bot.Search.Extraction.Attributing;

/// <summary>
/// What a speaker did with the words: by the attributing words alone. An act that is itself turned down ("did not deny",
/// "refused to rule out") is mere saying: what it amounts to, only a reader can tell.
/// </summary>
internal static class ActReader
{
    // "has since strongly denied": how far behind a cue that is only an auxiliary its verb may stand.
    private const int BehindAuxiliary = 3;

    // "called again for", "ruled it out", "asked the council to"
    private const int BetweenVerbAndFollower = 4;

    // "did not deny", "would not yet rule out"
    private const int NegationReach = 3;

    public static SpeechAct Of(TextLayer text, FoundQuote quote)
    {
        if (quote.Rule == QuoteKinds.Transcript)
            return EndsAsQuestion(text, quote) ? SpeechAct.Asked : SpeechAct.Said;
        if (quote.Cue is not { } cue)
            return SpeechAct.Said;
        var piece = quote.Pieces[0];
        // "“Do you want us to catch them?” the judge asked the counsel for the city": not asked for.
        if (text.IsQuoted(piece.First) && text.Words.Speech.Asked.Contains(text.Word(cue.End - 1)) && EndsAsQuestion(text, quote))
            return SpeechAct.Asked;
        var act = SpeechAct.Said;
        for (var at = cue.First; at < End(text, cue, piece); at++)
        {
            if (quote.Pieces.Any(words => words.Contains(at)))
                continue;
            if (Of(text, at, piece) is not { } found)
            {
                // "said in a warning": the verb decides, not what stands behind it.
                if (text.Words.Speech.SayVerbs.Contains(text.Word(at)))
                    break;
                continue;
            }
            if (act.TurnsDown())
                return found.TurnsDown() ? SpeechAct.Said : act;
            if (found.TurnsDown() && IsNegated(text, at))
                return SpeechAct.Said;
            act = found;
            if (!act.TurnsDown())
                return act;
        }
        return act;
    }

    // A turn in a transcript has no verb; its mark tells.
    private static bool EndsAsQuestion(TextLayer text, FoundQuote quote)
    {
        var end = quote.Pieces[^1].End;
        return IsQuestionMark(text, end - 1) || IsQuestionMark(text, end);
    }

    private static bool IsQuestionMark(TextLayer text, int at) => at < text.Tokens.Length && text.Word(at) is "?";

    private static int End(TextLayer text, TokenRange cue, TokenRange piece)
    {
        var sentence = text.Sentences[text.SentenceOf(cue.First)];
        var reach = cue.Count == 1 && !text.Words.Speech.SayVerbs.Contains(text.Word(cue.First)) ? BehindAuxiliary : 0;
        var end = Math.Min(cue.End + reach, sentence.EndToken);
        return piece.First >= cue.End ? Math.Min(end, piece.First) : end;
    }

    /// <summary>The act that the word at <paramref name="at"/> tells of, with what follows it; null for none.</summary>
    public static SpeechAct? Of(TextLayer text, int at, TokenRange piece)
    {
        var word = text.Word(at);
        foreach (var (follower, act) in text.Words.Speech.Acts.FollowersOf(word))
        {
            if (IsFollowed(text, at, piece, follower))
                return act;
        }
        return text.Words.Speech.Acts.Of(word);
    }

    private static bool IsFollowed(TextLayer text, int at, TokenRange piece, string follower)
    {
        var last = Math.Min(at + 1 + BetweenVerbAndFollower, text.Sentences[text.SentenceOf(at)].EndToken);
        // The piece may begin with it ("asked the mayor | to resign"); behind its first word all words are the speaker's.
        // Save where the verb's hearer opens it: "asked | the board to remove the book", but not "asked | whether the board hoped to".
        if (piece.First > at && !(piece.First == at + 1 && follower == "to" && SentenceParts.IsHearer(text, piece.First)))
            last = Math.Min(last, piece.First + 1);
        for (var i = at + 1; i < last; i++)
        {
            if (text.Tokens[i].Kind is not (TokenKind.Word or TokenKind.Clitic or TokenKind.Number))
                return false;
            if (text.Word(i).Equals(follower, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    private static bool IsNegated(TextLayer text, int verb)
    {
        var first = text.Sentences[text.SentenceOf(verb)].FirstToken;
        for (var i = verb - 1; i >= Math.Max(first, verb - NegationReach); i--)
        {
            if (text.Words.Speech.Negations.Contains(text.Word(i)))
                return true;
        }
        return false;
    }
}
