using Bot.Search.Extraction.Lexicon;
using Bot.Search.Extraction.Quotes;
using Bot.Search.Extraction.Tagging;
using Bot.Search.Extraction.Texts;

namespace Bot.Search.Extraction.Attributing;

/// <summary>Who said what stands in marks or behind a dash, by the words right behind it: "…", objects Dorn. — …? asks the mayor.</summary>
internal static class SpokenAttribution
{
    private const int LongestSubject = 6;
    private const int LongestRole = 4;

    /// <summary>True for speech that a dash opens.</summary>
    public static bool IsTurn(TextLayer text, Quotation quotation) =>
        quotation.Depth == 1 && text.Tokens[quotation.OpenToken].Kind == TokenKind.Dash;

    /// <summary>The same for a piece that is all of what stands in its marks.</summary>
    public static TokenRange? Sayer(TokenTraits traits, TokenRange piece) =>
        traits.Text.OuterQuotationOf(piece.First) is >= 0 and var index && traits.Text.Quotations[index].FirstToken == piece.First
            && piece.End <= traits.Text.Quotations[index].EndToken ? Sayer(traits, traits.Text.Quotations[index]) : null;

    /// <summary>
    /// "…, friends of Dorn said.": where words run on into the attribution that ends their sentence, and its subject. Null when
    /// they do not.
    /// </summary>
    public static (int End, TokenRange Sayer)? Trailing(TokenTraits traits, TokenRange piece)
    {
        var text = traits.Text;
        var verb = piece.End - 1;
        if (traits.Class[verb] != WordClasses.Say || traits.Place[verb] != QuotePlace.Outside
            || piece.End < text.Sentences[text.SentenceOf(verb)].EndToken && text.Tokens[piece.End].Kind != TokenKind.Stop)
            return null;
        var first = verb;
        while (first - 1 > piece.First && verb - first < LongestSubject && text.Tokens[first - 1].Kind is TokenKind.Word or TokenKind.Clitic
            && traits.Place[first - 1] == QuotePlace.Outside)
            first--;
        var bounded = first < verb && text.Tokens[first - 1].Kind == TokenKind.Comma && first - piece.First > LongestRole;
        return bounded && traits.Class[first] is var group && group != WordClasses.Who && group != WordClasses.And && group != WordClasses.But
            ? (first - 1, new TokenRange(first, verb)) : null;
    }

    /// <summary>The strike will go on, said union leader Ada Dorn: a sentence without marks that ends in its attribution.</summary>
    public static (TokenRange Piece, TokenRange Sayer)? Inverted(TokenTraits traits, TextSentence sentence)
    {
        var text = traits.Text;
        for (var verb = sentence.FirstToken; verb < sentence.EndToken - 1; verb++)
        {
            if (traits.Place[verb] != QuotePlace.Outside)
                return null;
            if (verb - sentence.FirstToken <= LongestRole || text.Tokens[verb - 1].Kind != TokenKind.Comma || !text.Words.Speech.SayVerbs.Contains(text.Word(verb)))
                continue;
            var end = SubjectEnd(traits, verb + 1, sentence.EndToken);
            // "Channel Nine's Dante Chirri"
            if (end > verb + 1 && end + 1 < sentence.EndToken && text.Tokens[end].Kind == TokenKind.Clitic && char.IsUpper(text.Word(end + 1)[0]))
                end = SubjectEnd(traits, end + 1, sentence.EndToken);
            // Of other verbs only a name that ends the sentence: "…, noted Dante Chirri."
            if (!text.Words.Speech.SaidOrSays.Contains(text.Word(verb)) && (end < sentence.EndToken && text.Tokens[end].Kind != TokenKind.Stop || !char.IsUpper(text.Word(verb + 1)[0])))
                continue;
            return end > verb + 1 && char.IsUpper(text.Word(end - 1)[0]) && (end >= sentence.EndToken || text.Tokens[end].Kind is TokenKind.Stop or TokenKind.Comma)
                ? (new TokenRange(sentence.FirstToken, verb - 1), new TokenRange(verb + 1, end)) : null;
        }
        return null;
    }

    /// <summary>"its ambassador, Ada Dorn, said …": the name between commas before the verb that opens the words.</summary>
    public static TokenRange? Apposed(TokenTraits traits, TokenRange piece)
    {
        var text = traits.Text;
        var start = text.Sentences[text.SentenceOf(piece.First)].FirstToken;
        var verb = piece.First - 1;
        while (verb > start && text.Tokens[verb].Kind is TokenKind.Mark or TokenKind.Colon or TokenKind.Comma)
            verb--;
        if (verb - 2 <= start || traits.Class[verb] != WordClasses.Say || text.Tokens[verb - 1].Kind != TokenKind.Comma)
            return null;
        var first = verb - 1;
        while (first > start && verb - first <= LongestRole && text.Tokens[first - 1].Kind == TokenKind.Word && char.IsUpper(text.Word(first - 1)[0]))
            first--;
        return first < verb - 1 && first > start && text.Tokens[first - 1].Kind == TokenKind.Comma ? new TokenRange(first, verb - 1) : null;
    }

    /// <summary>The subject of the verb of saying behind a quotation; null when there is none.</summary>
    public static TokenRange? Sayer(TokenTraits traits, Quotation quotation)
    {
        var text = traits.Text;
        var sentence = text.Sentences[text.SentenceOf(quotation.FirstToken)];
        if (!IsTurn(text, quotation) && quotation.OpenToken != sentence.FirstToken && text.Tokens[quotation.OpenToken - 1].Kind != TokenKind.Colon)
            return null;
        var end = text.Sentences[text.SentenceOf(quotation.EndToken - 1)].EndToken;
        var at = Behind(text, quotation);
        if (at < 0 || at + 1 >= end)
            return null;
        if (!IsVerb(traits, at) && !IsUnknownVerb(text, at))
            return SubjectBefore(traits, at, end);
        var subject = SubjectEnd(traits, at + 1, end);
        return subject > at + 1 ? new TokenRange(at + 1, subject) : null;
    }

    /// <summary>The verb beside a subject: behind it, or behind the comma there, else before it.</summary>
    public static TokenRange Verb(TokenTraits traits, TokenRange subject)
    {
        var count = traits.Count;
        if (subject.End < count && IsVerb(traits, subject.End))
            return new TokenRange(subject.End, subject.End + 1);
        if (subject.End + 1 < count && traits.Text.Tokens[subject.End].Kind == TokenKind.Comma && IsVerb(traits, subject.End + 1)
            && !IsVerb(traits, subject.First - 1))
            return new TokenRange(subject.End + 1, subject.End + 2);
        return new TokenRange(subject.First - 1, subject.First);
    }

    /// <summary>First token of what may be an attribution: speech before it ends in a comma or in a stop of its own.</summary>
    private static int Behind(TextLayer text, Quotation quotation)
    {
        var last = text.Tokens[quotation.EndToken - 1].Kind;
        var at = quotation.EndToken + (quotation.Closed ? 1 : 0);
        if (at >= text.Tokens.Length)
            return -1;
        if (text.Tokens[at].Kind == TokenKind.Comma)
            return at + 1;
        return last is TokenKind.Comma or TokenKind.Stop || quotation.Closed && text.Tokens[quotation.EndToken].Kind == TokenKind.Comma ? at : -1;
    }

    private static bool IsVerb(TokenTraits traits, int token) =>
        traits.Class[token] == WordClasses.Say || traits.Text.Words.Speech.SayVerbs.Contains(traits.Text.Word(token)) && char.IsLower(traits.Text.Word(token)[0]);

    /// <summary>A word before a name that looks like a verb: "objects Dorn", "enthused Dorn".</summary>
    private static bool IsUnknownVerb(TextLayer text, int token)
    {
        var word = text.Word(token);
        return char.IsLower(word[0]) && word.Length > 3 && text.Words.Classes.Of(word) == 0 && (text.Words.Language.LooksPast(word) || word[^1] == 's' && word[^2] != 's')
            && (char.IsUpper(text.Word(token + 1)[0]) || IsRoleAndName(text, token + 1));
    }

    /// <summary>"shopkeeper Ada Dorn".</summary>
    private static bool IsRoleAndName(TextLayer text, int token)
    {
        for (var i = token; i < Math.Min(text.Tokens.Length, token + LongestRole); i++)
        {
            if (text.Tokens[i].Kind != TokenKind.Word || text.Words.Speech.Links.Contains(text.Word(i)))
                return false;
            if (char.IsUpper(text.Word(i)[0]))
                return true;
        }
        return false;
    }

    /// <summary>"she says", "the old man asked", "Ada Dorn objects".</summary>
    private static TokenRange? SubjectBefore(TokenTraits traits, int at, int end)
    {
        var text = traits.Text;
        for (var i = at; i < Math.Min(end, at + LongestSubject); i++)
        {
            if (text.Tokens[i].Kind != TokenKind.Word || traits.Place[i] != QuotePlace.Outside)
                return null;
            if (i > at && IsVerb(traits, i) && i + 1 < text.Tokens.Length && text.Tokens[i + 1].Kind == TokenKind.Colon)
                return null;
            if (i > at && IsVerb(traits, i))
                return MayStart(traits, at) && text.Tokens[i - 1].Kind == TokenKind.Word ? new TokenRange(at, i) : null;
        }
        return null;
    }

    private static bool MayStart(TokenTraits traits, int at) =>
        char.IsUpper(traits.Text.Word(at)[0]) || traits.Text.Words.Speech.Her.Contains(traits.Text.Word(at)) || traits.Class[at] is var group
        && (group == WordClasses.He || group == WordClasses.They || group == WordClasses.Determiner || group == WordClasses.Possessive);

    /// <summary>Behind the subject that follows the verb: a name, or a phrase up to a pause or a preposition.</summary>
    private static int SubjectEnd(TokenTraits traits, int first, int end)
    {
        var text = traits.Text;
        if (!MayStart(traits, first) && !IsRoleAndName(text, first))
            return first;
        var named = false;
        var i = first;
        while (i < end && i - first < LongestSubject && text.Tokens[i].Kind == TokenKind.Word && traits.Place[i] == QuotePlace.Outside)
        {
            var upper = char.IsUpper(text.Word(i)[0]);
            if (named && !upper || i > first && !upper && text.Words.Speech.Links.Contains(text.Word(i)))
                break;
            named |= upper;
            i++;
        }
        var pronoun = traits.Class[first] == WordClasses.He || traits.Class[first] == WordClasses.They;
        return pronoun && i > first ? first + 1 : i;
    }
}
