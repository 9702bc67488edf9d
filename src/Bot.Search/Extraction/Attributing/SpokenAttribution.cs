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
    private static readonly WordList SayVerbs = WordList.Load("cue-verbs");

    /// <summary>True for speech that a dash opens.</summary>
    public static bool IsTurn(TextLayer text, Quotation quotation) =>
        quotation.Depth == 1 && text.Tokens[quotation.OpenToken].Kind == TokenKind.Dash;

    /// <summary>The same for a piece that is all of what stands in its marks.</summary>
    public static TokenRange? Sayer(TokenTraits traits, TokenRange piece) =>
        traits.Text.OuterQuotationOf(piece.First) is >= 0 and var index && traits.Text.Quotations[index].FirstToken == piece.First
            && piece.End <= traits.Text.Quotations[index].EndToken ? Sayer(traits, traits.Text.Quotations[index]) : null;

    /// <summary>The subject of the verb of saying behind a quotation; null when there is none.</summary>
    public static TokenRange? Sayer(TokenTraits traits, Quotation quotation)
    {
        var text = traits.Text;
        var sentence = text.Sentences[text.SentenceOf(quotation.FirstToken)];
        if (!IsTurn(text, quotation) && quotation.OpenToken != sentence.FirstToken)
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
        traits.Class[token] == WordClasses.Say || SayVerbs.Contains(traits.Text.Word(token)) && char.IsLower(traits.Text.Word(token)[0]);

    /// <summary>A word before a name that looks like a verb: "objects Dorn", "enthused Dorn".</summary>
    private static bool IsUnknownVerb(TextLayer text, int token)
    {
        var word = text.Word(token);
        return char.IsLower(word[0]) && word.Length > 3 && WordClasses.Of(word) == 0 && (word.EndsWith("ed") || word[^1] == 's' && word[^2] != 's')
            && (char.IsUpper(text.Word(token + 1)[0]) || IsRoleAndName(text, token + 1));
    }

    /// <summary>"shopkeeper Ada Dorn".</summary>
    private static bool IsRoleAndName(TextLayer text, int token)
    {
        for (var i = token; i < Math.Min(text.Tokens.Length, token + LongestRole); i++)
        {
            if (text.Tokens[i].Kind != TokenKind.Word || IsLink(text.Word(i)))
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
            if (i > at && IsVerb(traits, i))
                return MayStart(traits, at) && text.Tokens[i - 1].Kind == TokenKind.Word ? new TokenRange(at, i) : null;
        }
        return null;
    }

    private static bool MayStart(TokenTraits traits, int at) =>
        char.IsUpper(traits.Text.Word(at)[0]) || traits.Class[at] is var group
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
            if (named && !upper || i > first && !upper && IsLink(text.Word(i)))
                break;
            named |= upper;
            i++;
        }
        var pronoun = traits.Class[first] == WordClasses.He || traits.Class[first] == WordClasses.They;
        return pronoun && i > first ? first + 1 : i;
    }

    private static bool IsLink(ReadOnlySpan<char> word) =>
        word is "with" or "in" or "on" or "at" or "from" or "as" or "while" or "when" or "to" or "who" or "and" or "but" or "about" or "before" or "after";
}
