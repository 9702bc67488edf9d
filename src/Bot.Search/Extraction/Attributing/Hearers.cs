using Bot.Search.Extraction.Lexicon;
using Bot.Search.Extraction.Quotes;
using Bot.Search.Extraction.Tagging;
using Bot.Search.Extraction.Texts;

namespace Bot.Search.Extraction.Attributing;

/// <summary>Reported clauses without "that", and who hears them: "said managers had been warned", "told reporters her client would testify".</summary>
internal static class Hearers
{
    private const int LongestHearer = 6;

    /// <summary>Where the clause begins that the verb of saying at <paramref name="verb"/> reports; null when none stands plainly behind it.</summary>
    public static int? ClauseBehind(TokenTraits traits, int verb, int end)
    {
        var text = traits.Text;
        var first = verb + 1;
        if (text.Words.Speech.Told.Contains(text.Word(verb)))
            first = Behind(traits, first, end);
        else if (!text.Words.Speech.SaidOrSays.Contains(text.Word(verb)) && !text.Words.Clauses.ReportsWithoutThat.Contains(text.Word(verb)))
            return null;
        return first > verb && first < end && OpensClause(traits, first, end) ? first : null;
    }

    /// <summary>"told | the council it would have to wait": the piece without those who were told.</summary>
    public static TokenRange LeaveOut(TokenTraits traits, TokenRange piece)
    {
        if (piece.First == 0 || !traits.Text.Words.Speech.Told.Contains(traits.Text.Word(piece.First - 1)) || traits.Place[piece.First] != QuotePlace.Outside)
            return piece;
        var behind = Behind(traits, piece.First, piece.End);
        return behind > piece.First && behind + 2 < piece.End && OpensClause(traits, behind, piece.End) ? piece with { First = behind } : piece;
    }

    // Behind "reporters", "our correspondent", "the same call", "Radio Norra"; -1 when no hearer stands there.
    private static int Behind(TokenTraits traits, int first, int end)
    {
        var text = traits.Text;
        if (text.Words.Speech.Hearers.Contains(text.Word(first)))
            return first + 1;
        var at = first;
        if (SentenceParts.IsDeterminer(traits, at))
        {
            at++;
            while (at < end && at - first < LongestHearer && text.Tokens[at].Kind == TokenKind.Word && !IsPersonal(traits, at) && !SentenceParts.IsDeterminer(traits, at))
                at++;
            return at < end && IsPersonal(traits, at) ? at : -1;
        }
        while (at < end && at - first < LongestHearer && text.Tokens[at].Kind == TokenKind.Word && char.IsUpper(text.Word(at)[0]))
            at++;
        return at > first ? at : -1;
    }

    // A pronoun, or a plural or determined subject with its auxiliary close behind.
    private static bool OpensClause(TokenTraits traits, int first, int end)
    {
        var text = traits.Text;
        if (IsPersonal(traits, first))
            return SentenceParts.HoldsVerb(traits, new TokenRange(first, Math.Min(end, first + LongestHearer + 1)));
        if (text.Tokens[first].Kind != TokenKind.Word || !(SentenceParts.IsDeterminer(traits, first) || text.Words.Names.OpensRole.Contains(text.Word(first)) || text.Word(first) is [_, _, _, .., 's']))
            return false;
        for (var i = first + 1; i < Math.Min(end, first + LongestHearer); i++)
        {
            if (text.Tokens[i].Kind != TokenKind.Word)
                return false;
            if (text.Words.Speech.Auxiliaries.Contains(text.Word(i)))
                return true;
        }
        return false;
    }

    private static bool IsPersonal(TokenTraits traits, int token) => traits.Class[token] == WordClasses.He || traits.Class[token] == WordClasses.It
        || traits.Text.Words.Speech.ClausePronouns.Contains(traits.Text.Word(token));
}
