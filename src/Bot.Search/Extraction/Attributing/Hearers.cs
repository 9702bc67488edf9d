using Bot.Search.Extraction.Lexicon;
using Bot.Search.Extraction.Quotes;
using Bot.Search.Extraction.Tagging;
using Bot.Search.Extraction.Texts;

namespace Bot.Search.Extraction.Attributing;

/// <summary>Reported clauses without "that", and who hears them: "said managers had been warned", "told reporters her client would testify".</summary>
internal static class Hearers
{
    private const int LongestHearer = 6;
    private const int LongestName = 4;
    private const int LongestApposition = 14;
    private const int LongestPlain = 3;

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
        if (piece.First > 0 && SentenceParts.IsSayingVerb(traits, piece.First - 1) && traits.Text.Words.Names.Adverbs.Contains(traits.Text.Word(piece.First)) && OpensClause(traits, piece.First + 1, piece.End))
            return piece with { First = piece.First + 1 };
        // "told news | agencies there was no deal": those who were told, cut in two.
        var hearer = piece.First > 1 && traits.Text.Tokens[piece.First - 1].Kind == TokenKind.Word && traits.Text.Words.Speech.Told.Contains(traits.Text.Word(piece.First - 2)) ? piece.First - 1 : piece.First;
        if (piece.First == 0 || !traits.Text.Words.Speech.Told.Contains(traits.Text.Word(hearer - 1)) || traits.Place[piece.First] != QuotePlace.Outside)
            return piece;
        var behind = Behind(traits, hearer, piece.End);
        return behind > piece.First && behind + 2 < piece.End && OpensClause(traits, behind, piece.End) ? piece with { First = behind } : piece;
    }

    // Behind "reporters", "our correspondent", "the same call", "Radio Norra", "news agencies"; -1 when no hearer stands there.
    private static int Behind(TokenTraits traits, int first, int end)
    {
        var text = traits.Text;
        if (text.Words.Speech.Hearers.Contains(text.Word(first)))
            return first + 1;
        var at = first;
        if (SentenceParts.IsDeterminer(traits, at))
        {
            at++;
            while (at < end && at - first < LongestHearer && text.Tokens[at].Kind is TokenKind.Word or TokenKind.Clitic && !IsPersonal(traits, at) && !SentenceParts.IsDeterminer(traits, at) && !SentenceParts.IsVerbal(traits, at))
                at++;
            return at < end && (IsPersonal(traits, at) || SentenceParts.IsDeterminer(traits, at) && text.Word(at) is not "that") ? at : -1;
        }
        while (at < end && at - first < LongestHearer && text.Tokens[at].Kind == TokenKind.Word && char.IsUpper(text.Word(at)[0]))
            at++;
        if (at > first || text.Word(first - 1) is not "told")
            return at > first ? at : -1;
        while (at < end && at - first < LongestPlain && text.Tokens[at].Kind == TokenKind.Word && text.Word(at) is not "that" && !IsPersonal(traits, at) && !SentenceParts.IsDeterminer(traits, at) && !SentenceParts.IsVerbal(traits, at))
            at++;
        return at > first && at < end && (IsPersonal(traits, at) || SentenceParts.IsDeterminer(traits, at)) ? at : -1;
    }

    /// <summary>A pronoun, or a name, a number, a plural or a determined noun with its auxiliary close behind: the subject of a clause.</summary>
    public static bool OpensClause(TokenTraits traits, int first, int end)
    {
        var text = traits.Text;
        if (first >= end)
            return false;
        if (IsPersonal(traits, first))
            return SentenceParts.HoldsVerb(traits, new TokenRange(first, Math.Min(end, first + LongestHearer + 1)));
        if (!OpensSubject(traits, first))
            return false;
        var behind = BehindApposition(text, first, end);
        for (var i = behind + 1; i < Math.Min(end, behind + LongestHearer); i++)
        {
            if (text.Tokens[i].Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Clitic or TokenKind.Mark))
                return false;
            if (text.Words.Speech.Auxiliaries.Contains(text.Word(i)))
                return true;
        }
        return false;
    }

    private static bool OpensSubject(TokenTraits traits, int first)
    {
        var text = traits.Text;
        if (text.Tokens[first].Kind == TokenKind.Number)
            return true;
        return text.Tokens[first].Kind == TokenKind.Word && (SentenceParts.IsDeterminer(traits, first) || text.Words.Names.OpensRole.Contains(text.Word(first))
            || char.IsUpper(text.Word(first)[0]) || text.Word(first) is [_, _, _, .., 's']);
    }

    // "Vargas, a former lawyer for the company, | should step aside"; where there is none, the subject's first token.
    private static int BehindApposition(TextLayer text, int first, int end)
    {
        var at = first;
        while (at < end && at - first < LongestName && text.Tokens[at].Kind == TokenKind.Word && char.IsUpper(text.Word(at)[0]))
            at++;
        if (at == first || at + 1 >= end || text.Tokens[at].Kind != TokenKind.Comma || !text.Words.Names.OpensRole.Contains(text.Word(at + 1)) && !text.Words.Names.Who.Contains(text.Word(at + 1)))
            return first;
        for (var i = at + 1; i < Math.Min(end, at + LongestApposition); i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Comma)
                return i;
        }
        return first;
    }

    /// <summary>"he", "it", "they", "her", "its": whoever speaks begins a clause on himself.</summary>
    public static bool IsOwn(TokenTraits traits, int token) => IsPersonal(traits, token) || traits.Text.Words.Names.AnyHis.Contains(traits.Text.Word(token))
        || traits.Text.Words.Names.AnyHer.Contains(traits.Text.Word(token)) || traits.Text.Words.Names.It.Contains(traits.Text.Word(token));

    private static bool IsPersonal(TokenTraits traits, int token) => traits.Class[token] == WordClasses.He || traits.Class[token] == WordClasses.It
        || traits.Text.Words.Speech.ClausePronouns.Contains(traits.Text.Word(token));
}
