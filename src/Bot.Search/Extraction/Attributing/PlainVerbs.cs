using Bot.Search.Domain;
using Bot.Search.Extraction.Lexicon;
using Bot.Search.Extraction.Tagging;
using Bot.Search.Extraction.Texts;

namespace Bot.Search.Extraction.Attributing;

/// <summary>Verbs that report a clause where their subject comes first, beside those of saying in the past: "would say only", "analysts estimate", "a study found".</summary>
internal static class PlainVerbs
{
    /// <summary>"would say only that", "will only say": what somebody does say, and no more.</summary>
    public static bool IsSayingOnly(TextLayer text, int token) => token > 1 && text.Word(token) is "say" && token + 1 < text.Tokens.Length
        && (text.Words.Speech.Auxiliaries.Contains(text.Word(token - 1)) && text.Word(token + 1) is "only"
            || text.Word(token - 1) is "only" && text.Words.Speech.Auxiliaries.Contains(text.Word(token - 2)));

    /// <summary>The token behind a verb of saying and what belongs to it: "said", "pointed out", "as he put it"; null for other verbs, and for "put it" without an "as".</summary>
    public static int? Behind(TokenTraits traits, int token, int first)
    {
        var text = traits.Text;
        if (SentenceParts.IsSayingVerb(traits, token))
            return token + 1;
        if (token + 1 >= traits.Count)
            return null;
        if (text.Words.Clauses.SaysWithOut.Contains(text.Word(token)) && text.Word(token + 1) is "out")
            return token + 2;
        if (!text.Words.Clauses.SaysWithIt.Contains(text.Word(token)) || text.Word(token + 1) is not "it")
            return null;
        for (var i = token - 1; i > first && text.Tokens[i].Kind is TokenKind.Word or TokenKind.Clitic; i--)
        {
            if (text.Words.Speech.As.Contains(text.Word(i)) && text.Tokens[i - 1].Kind == TokenKind.Comma)
                return token + 2;
        }
        return null;
    }

    /// <summary>Where the subject ends before a verb and the adverbs of it: "he later clarified".</summary>
    public static int BehindSubject(TextLayer text, int verb, int first)
    {
        var end = verb;
        while (end - 1 > first && text.Words.Names.Adverbs.Contains(text.Word(end - 1)))
            end--;
        // "Roe rang the bell and then told": the subject of both stands farther up.
        return text.Words.Clauses.JoinsClauses.Contains(text.Word(end - 1)) ? verb : end;
    }

    /// <summary>"Advocate Roe submitted that", "She clarified that": a past of somebody with a name, or of a he or she, that has a clause and is not of knowing or wishing.</summary>
    public static bool IsUnknownWithThat(TokenTraits traits, int first, int token)
    {
        var text = traits.Text;
        if (text.Word(token) is not [_, _, _, .., 'e', 'd'] || !char.IsLower(text.Word(token)[0]) || token + 1 >= traits.Count || text.Word(token + 1) is not "that"
            || traits.Class[token] == WordClasses.Think || text.Words.Speech.Acts.Of(text.Word(token)) == SpeechAct.Rejected || text.Words.Clauses.KnowsThat.Contains(text.Word(token)))
            return false;
        var end = BehindSubject(text, token, first);
        if (end - first == 1 && traits.Class[first] == WordClasses.He)
            return true;
        for (var i = first; i < end; i++)
        {
            if (text.Tokens[i].Kind != TokenKind.Word || !char.IsUpper(text.Word(i)[0]) || SentenceParts.IsDeterminer(traits, i))
                return false;
        }
        return end - first is 1 or 2 or 3 or 4 && traits.Class[first] != WordClasses.He && traits.Class[first] != WordClasses.It && traits.Class[first] != WordClasses.They;
    }

    /// <summary>"Analysts at Huron Research estimate that": the verb of several, behind the plural that opens the sentence.</summary>
    public static bool IsSayingOfSeveral(TokenTraits traits, int first, int token)
    {
        var text = traits.Text;
        if (text.Tokens[token].Kind != TokenKind.Word || !text.Words.Speech.SayVerbs.Contains(text.Word(token)) || text.Word(token) is [.., 'e', 'd'] or [.., 's'] || SentenceParts.IsDeterminer(traits, token - 1))
            return false;
        for (var i = first; i < token && text.Tokens[i].Kind == TokenKind.Word; i++)
        {
            if (text.Words.Names.Prepositions.Contains(text.Word(i)) && i > first)
                return text.Word(i - 1) is [_, _, .., not 's', 's'];
        }
        return text.Word(token - 1) is [_, _, .., not 's', 's'] || text.Words.Names.Plurals.Contains(text.Word(token - 1));
    }

    /// <summary>"A study by the institute found that": what a writing does, where its noun is the subject.</summary>
    public static bool IsFinding(TokenTraits traits, int first, int verb)
    {
        var text = traits.Text;
        if (!text.Words.Clauses.Findings.Contains(text.Word(verb)) || text.Word(verb + 1) is not "that")
            return false;
        for (var i = first; i < verb; i++)
        {
            if (text.Words.Names.Prepositions.Contains(text.Word(i + 1)) || i + 1 == verb)
                return text.Words.Clauses.Writings.Contains(text.Word(i)) || text.Words.Clauses.PaperSources.Contains(text.Word(i));
        }
        return false;
    }
}
