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
