using Bot.Search.Domain;
using Bot.Search.Extraction.Lexicon;
using Bot.Search.Extraction.Quotes;
using Bot.Search.Extraction.Tagging;
using Bot.Search.Extraction.Texts;
using Bot.Search.Languages.Defining;

namespace Bot.Search.Extraction.Attributing;

/// <summary>
/// Acts of speech by the build of the sentence alone: "called for an inquiry", "urged residents to leave", "denied taking money",
/// "vowed to sue", "accused the firm of hiding the loss". Taken only where the tagger saw nothing.
/// </summary>
internal static class ActFrames
{
    private const int FewestWords = 2;
    private const int FarthestTo = 9;

    // "the often heard claim"
    private const int NotionReach = 4;

    /// <summary>
    /// Adds what is found to <paramref name="found"/> where neither it nor <paramref name="pieces"/> has anything; where a piece begins with
    /// the same word, that word to <paramref name="attested"/>.
    /// </summary>
    public static void Find(TokenTraits traits, List<TokenRange> pieces, List<CertainPiece> found, HashSet<int> attested)
    {
        var seen = new Seen(traits, [], pieces, found);
        foreach (var sentence in traits.Text.Sentences)
        {
            for (var verb = sentence.FirstToken + 1; verb + FewestWords < sentence.EndToken; verb++)
            {
                if (Read(traits, sentence, verb) is not { } act)
                    continue;
                if (seen.IsFree(act.Piece))
                    seen.Take(act);
                else if (seen.BeginsAt(act.Piece.First))
                    attested.Add(act.Piece.First);
            }
        }
    }

    private static CertainPiece? Read(TokenTraits traits, TextSentence sentence, int verb)
    {
        var text = traits.Text;
        if (text.Tokens[verb].Kind != TokenKind.Word || traits.Place[verb] != QuotePlace.Outside || !char.IsLower(text.Word(verb)[0]) || !SentenceParts.IsFinite(text, verb) || IsPlural(traits, verb))
            return null;
        var rest = new TokenRange(verb + 1, sentence.EndToken);
        if ((ActReader.Of(text, verb, rest) ?? WantsToKnow(text, verb)) is not { } act || Start(traits, verb, act, sentence.EndToken) is not { } first
            || SentenceParts.ActorOf(traits, verb, sentence.FirstToken) is not { } subject || Unasserted.IsConditional(text, sentence, verb)
            || text.Word(sentence.EndToken - 1) is "?")
            return null;
        var piece = PieceEdges.Trim(text, new TokenRange(first, PlainClauses.ContentEnd(traits, first, sentence.EndToken)));
        return piece.Count >= FewestWords && ClauseParts.IsReported(traits, piece) ? new CertainPiece(piece, subject, CandidateSource.Frame, verb) : null;
    }

    // "wanted to know", of which the second word alone stands behind the verb.
    private static SpeechAct? WantsToKnow(TextLayer text, int verb)
    {
        if (!text.Words.Speech.To.Contains(text.Word(verb + 1)))
            return null;
        foreach (var (follower, act) in text.Words.Speech.Acts.FollowersOf(text.Word(verb)))
        {
            if (act == SpeechAct.Asked && text.Word(verb + 2).SequenceEqual(follower))
                return act;
        }
        return null;
    }

    // "the appeals court": by its looks a verb; one is only behind he, she and it.
    private static bool IsPlural(TokenTraits traits, int verb) => traits.Text.Word(verb) is [.., 's'] && traits.Class[verb - 1] != WordClasses.He && traits.Class[verb - 1] != WordClasses.It;

    // Where the words of the act begin behind its verb; null when what stands there is no frame of it.
    private static int? Start(TokenTraits traits, int verb, SpeechAct act, int end)
    {
        var text = traits.Text;
        var next = verb + 1;
        switch (act)
        {
            // "wanted to know why the owner had not been invited"
            case SpeechAct.Asked when text.Words.Speech.To.Contains(text.Word(next)) && next + FewestWords + 1 < end:
                return OpensQuestion(traits, next + 2) ? next + 2 : null;
            // "asked why", "asked the minister how long"
            case SpeechAct.Asked when text.Words.Speech.Asked.Contains(text.Word(verb)):
                return OpensQuestion(traits, next) ? next : Hearers.BehindAsked(traits, new TokenRange(next, end)) ?? (IsForHearer(traits, verb, end) ? next : null);
            case SpeechAct.CalledFor when text.Words.Speech.For.Contains(text.Word(next)):
                // "campaigned for Roe"
                return char.IsUpper(text.Word(next + 1)[0]) ? null : next + 1;
            case SpeechAct.CalledFor:
                if (text.Words.Speech.To.Contains(text.Word(next)))
                    return SecondTo(traits, next, end);
                next += text.Words.Speech.CalledOn.Contains(text.Word(next)) ? 1 : 0;
                // "pleaded guilty to"
                if (text.Words.Speech.Pleas.Contains(text.Word(next)))
                    return null;
                return HoldsTo(traits, next, end) ? next : null;
            case SpeechAct.Demanded:
                return text.Words.Speech.NeedsTo.Contains(text.Word(verb)) && !HoldsTo(traits, next, end) ? null : next;
            case SpeechAct.Promised or SpeechAct.Warned when text.Words.Speech.To.Contains(text.Word(next)) || traits.Class[next] == WordClasses.That || IsNotTo(text, next):
                return next;
            // "warned residents not to drink the water"
            case SpeechAct.Warned:
                return (SentenceParts.IsHearer(text, next) || text.Word(next) is [_, _, _, .., not 's', 's']) && IsHearerTo(traits, next, end) ? next : null;
            case SpeechAct.Denied:
                return text.Words.Language.LooksParticiple(text.Word(next)) || traits.Class[next] == WordClasses.That ? next : null;
            // "rejected the notion that the plan had failed"
            case SpeechAct.Rejected:
                return SentenceParts.IsDeterminer(traits, next) && Where(traits, next + 1, Math.Min(end, next + NotionReach), text.Words.Speech.Notions) is { } notion
                    && text.Words.Speech.That.Contains(text.Word(notion + 1)) ? next : null;
            case SpeechAct.Criticised:
                // "a cleric accused of theft" accuses nobody.
                return text.Words.Speech.Accuses.Contains(text.Word(verb)) && Where(traits, next, end, text.Words.Names.Of) > next ? next : null;
            default:
                return null;
        }
    }

    private static bool OpensQuestion(TokenTraits traits, int token) =>
        traits.Class[token] == WordClasses.Whether || traits.Class[token] == WordClasses.Who && !traits.Text.Words.Names.Who.Contains(traits.Text.Word(token));

    // "appealed to both sides | to keep talking"
    private static int? SecondTo(TokenTraits traits, int first, int end)
    {
        for (var i = first + 2; i < Math.Min(end, first + FarthestTo) && traits.Text.Tokens[i].Kind is TokenKind.Word or TokenKind.Clitic; i++)
        {
            if (traits.Text.Words.Speech.To.Contains(traits.Text.Word(i)))
                return i;
        }
        return null;
    }

    // "to leave", not "to the Sixth Circuit"
    private static bool HoldsTo(TokenTraits traits, int first, int end) => Where(traits, first + 1, end, traits.Text.Words.Speech.To) is { } to && to + 1 < end
        && char.IsLower(traits.Text.Word(to + 1)[0]) && !SentenceParts.IsDeterminer(traits, to + 1);

    // "asked the United States and Mexico for helicopters"
    private static bool IsForHearer(TokenTraits traits, int verb, int end) => traits.Text.Words.Speech.Asked.Contains(traits.Text.Word(verb)) && SentenceParts.IsHearer(traits.Text, verb + 1)
        && Where(traits, verb + 2, end, traits.Text.Words.Speech.For) is not null;

    private static bool IsNotTo(TextLayer text, int token) => text.Words.Speech.Not.Contains(text.Word(token)) && text.Words.Speech.To.Contains(text.Word(token + 1));

    // "the council to pay", with no verb of a clause before it: not "the council it would have to pay".
    private static bool IsHearerTo(TokenTraits traits, int first, int end)
    {
        var text = traits.Text;
        for (var i = first; i + 1 < Math.Min(end, first + FarthestTo) && text.Tokens[i].Kind is TokenKind.Word or TokenKind.Clitic && (i == first || !SentenceParts.IsVerbal(traits, i)); i++)
        {
            if (i > first && (text.Words.Speech.To.Contains(text.Word(i)) || IsNotTo(text, i)))
                return !SentenceParts.IsDeterminer(traits, i + 1) && char.IsLower(text.Word(i + 1)[0]);
        }
        return false;
    }

    private static int? Where(TokenTraits traits, int first, int end, WordSet words)
    {
        for (var i = first; i < Math.Min(end, first + FarthestTo); i++)
        {
            if (traits.Text.Tokens[i].Kind is not (TokenKind.Word or TokenKind.Clitic or TokenKind.Number))
                return null;
            if (words.Contains(traits.Text.Word(i)))
                return i;
        }
        return null;
    }
}
