using Bot.Search.Extraction.Lexicon;
using Bot.Search.Extraction.Names;
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
        if (BehindAsked(traits, piece) is { } question)
            return piece with { First = question };
        if (BehindAdjunct(traits, piece) is { } clause)
            return piece with { First = clause };
        // "told news | agencies there was no deal": those who were told, cut in two.
        var hearer = piece.First > 1 && traits.Text.Tokens[piece.First - 1].Kind == TokenKind.Word && traits.Text.Words.Speech.Told.Contains(traits.Text.Word(piece.First - 2)) ? piece.First - 1 : piece.First;
        if (piece.First == 0 || !traits.Text.Words.Speech.Told.Contains(traits.Text.Word(hearer - 1)) || traits.Place[piece.First] != QuotePlace.Outside)
            return piece;
        // "told | the paper that forty flights were cancelled"
        for (var that = hearer + 1; that < Math.Min(piece.End - 2, hearer + LongestPlain + 1) && that > piece.First && traits.Text.Tokens[that].Kind == TokenKind.Word && !SentenceParts.IsVerbal(traits, that); that++)
        {
            if (traits.Text.Word(that) is "that" && ClauseParts.HoldsVerb(traits, piece with { First = that }))
                return piece with { First = that };
        }
        var behind = Behind(traits, hearer, piece.End);
        return behind > piece.First && behind + 2 < piece.End && OpensClause(traits, behind, piece.End) ? piece with { First = behind } : piece;
    }

    /// <summary>"asked | the minister whether", "asked | Roe how long": where the question begins behind who was asked; null for none.</summary>
    public static int? BehindAsked(TokenTraits traits, TokenRange piece)
    {
        var text = traits.Text;
        if (piece.First == 0 || !text.Words.Speech.Asked.Contains(text.Word(piece.First - 1)) || !SentenceParts.IsHearer(text, piece.First))
            return null;
        for (var i = piece.First + 1; i < Math.Min(piece.End - 2, piece.First + LongestHearer) && text.Tokens[i].Kind is TokenKind.Word or TokenKind.Clitic; i++)
        {
            if (traits.Class[i] == WordClasses.Whether || traits.Class[i] == WordClasses.Who && !text.Words.Names.Who.Contains(text.Word(i)))
                return i;
        }
        return null;
    }

    // "said through | the campaign he would have voted", "said earlier in | the week there was nothing": where or when, cut in two.
    private static int? BehindAdjunct(TokenTraits traits, TokenRange piece)
    {
        var text = traits.Text;
        if (piece.First < 2 || !IsPreposition(traits, piece.First - 1) || traits.Place[piece.First] != QuotePlace.Outside)
            return null;
        var verb = piece.First - 2;
        while (verb > 0 && piece.First - verb <= LongestHearer + 2 && text.Tokens[verb].Kind == TokenKind.Word && !SentenceParts.IsSayingVerb(traits, verb))
            verb--;
        if (!SentenceParts.IsSayingVerb(traits, verb))
            return null;
        for (var i = piece.First + 1; i < Math.Min(piece.End - 2, piece.First + LongestHearer) && text.Tokens[i].Kind is TokenKind.Word or TokenKind.Clitic && !SentenceParts.IsVerbal(traits, i); i++)
        {
            if (IsPersonal(traits, i) || SentenceParts.IsDeterminer(traits, i) && !SentenceParts.IsDeterminer(traits, i - 1) && !IsPreposition(traits, i - 1))
                return OpensClause(traits, i, piece.End) ? i : null;
        }
        return null;
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
            while (at < end && at - first < LongestHearer + 2 && text.Tokens[at].Kind is TokenKind.Word or TokenKind.Clitic && !IsPersonal(traits, at) && (!SentenceParts.IsDeterminer(traits, at) || IsPreposition(traits, at - 1)) && !SentenceParts.IsVerbal(traits, at))
                at++;
            return at < end && (IsPersonal(traits, at) || SentenceParts.IsDeterminer(traits, at) && text.Word(at) is not "that") ? at : -1;
        }
        while (at < end && at - first < LongestHearer && text.Tokens[at].Kind == TokenKind.Word && char.IsUpper(text.Word(at)[0]))
            at++;
        if (at > first || text.Word(first - 1) is not "told")
            return at > first ? at : -1;
        while (at < end && at - first < LongestPlain && text.Tokens[at].Kind == TokenKind.Word && text.Word(at) is not "that" && !IsPersonal(traits, at) && !SentenceParts.IsDeterminer(traits, at) && !SentenceParts.IsVerbal(traits, at))
            at++;
        // "told state broadcaster Tarn FM | crews had arrived"
        var name = first;
        while (name < at && char.IsLower(text.Word(name)[0]))
            name++;
        var behind = name;
        while (name > first && behind < end && behind - name < LongestName && text.Tokens[behind].Kind == TokenKind.Word && char.IsUpper(text.Word(behind)[0]))
            behind++;
        if (behind > name && behind < end && char.IsLower(text.Word(behind)[0]) && OpensClause(traits, behind, end))
            return behind;
        return at > first && at < end && (IsPersonal(traits, at) || SentenceParts.IsDeterminer(traits, at)) ? at : -1;
    }

    /// <summary>A pronoun, or a name, a number, a plural or a determined noun with its auxiliary close behind: the subject of a clause.</summary>
    public static bool OpensClause(TokenTraits traits, int first, int end)
    {
        var text = traits.Text;
        if (first >= end)
            return false;
        if (IsPersonal(traits, first))
            return ClauseParts.HoldsVerb(traits, new TokenRange(first, Math.Min(end, first + LongestHearer + 1)));
        if (!OpensSubject(traits, first))
            return false;
        var behind = BehindApposition(text, first, end);
        for (var i = behind + 1; i < Math.Min(end, behind + LongestHearer); i++)
        {
            if (text.Tokens[i].Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Clitic or TokenKind.Mark))
                return false;
            if (text.Words.Speech.Auxiliaries.Contains(text.Word(i)) || IsPredicateInMarks(traits, i))
                return true;
        }
        return false;
    }

    // "the vote “tells you everything”"
    private static bool IsPredicateInMarks(TokenTraits traits, int token) => traits.Text.Tokens[token - 1].Kind == TokenKind.Mark && traits.Text.IsQuoted(token)
        && NameWords.BeginsPredicate(traits.Text, token);

    private static bool IsPreposition(TokenTraits traits, int token) => traits.Class[token] == WordClasses.In || traits.Text.Words.Names.Prepositions.Contains(traits.Text.Word(token));

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
