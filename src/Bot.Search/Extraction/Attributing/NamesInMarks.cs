using Bot.Search.Extraction.Quotes;
using Bot.Search.Extraction.Tagging;
using Bot.Search.Extraction.Texts;

namespace Bot.Search.Extraction.Attributing;

/// <summary>What somebody calls something, in marks: "called the fire “a gift to nobody”", "spoke of “a night without stars”".</summary>
internal static class NamesInMarks
{
    private const int LongestSubject = 12;
    private const int LongestLabel = 10;
    private const int LongestCalled = 14;

    // "called the fire “a gift to nobody”", "spoke of “a night without stars”", "referring to them as “paper engineers”"
    public static CertainPiece? Find(TokenTraits traits, Quotation quotation)
    {
        var text = traits.Text;
        if (quotation.Depth > 1 || !quotation.Closed || quotation.EndToken - quotation.FirstToken > LongestLabel || quotation.EndToken == quotation.FirstToken)
            return null;
        var sentence = text.Sentences[text.SentenceOf(quotation.FirstToken)];
        for (var verb = quotation.OpenToken - 1; verb > sentence.FirstToken && quotation.OpenToken - verb <= LongestCalled; verb--)
        {
            if (traits.Place[verb] != QuotePlace.Outside || text.Tokens[verb].Kind is TokenKind.Stop or TokenKind.Colon or TokenKind.Dash)
                return null;
            if (!IsNaming(text, verb, quotation.OpenToken))
                continue;
            if (Subject(traits, verb, sentence.FirstToken) is not { } subject)
                return null;
            return new CertainPiece(PieceEdges.Trim(text, new TokenRange(quotation.FirstToken, quotation.EndToken)), subject, CandidateSource.Frame, verb);
        }
        return null;
    }

    private static bool IsNaming(TextLayer text, int verb, int open)
    {
        var words = text.Words.Clauses;
        var word = text.Word(verb);
        var last = text.Word(open - 1);
        // "Researchers call the study “careful”": of several, since a call is a noun too.
        if (word is "call" && text.Word(verb - 1) is not [_, _, .., not 's', 's'])
            return false;
        if (words.Calls.Contains(word))
            return (open > verb + 1 || IsOfWhom(text, verb)) && !words.BeforeCalled.Contains(text.Word(verb - 1)) && !words.BehindOtherCalls.Contains(text.Word(verb + 1));
        if (words.CallsAs.Contains(word))
            return last is "as" && !words.BeforeCalledAs.Contains(text.Word(verb - 1));
        return words.SpeaksOf.Contains(word) && (last is "of" || words.IndefiniteArticles.Contains(last) && open > verb + 2 && text.Word(open - 2) is "of");
    }

    /// <summary>False for what may be a noun: "taking calls for his show “Late”".</summary>
    public static bool IsSurelyVerb(TextLayer text, int verb) => text.Word(verb) is not [.., 's'] || char.IsUpper(text.Word(verb - 1)[0]) || text.Words.Clauses.SubjectPronouns.Contains(text.Word(verb - 1));

    // "Lomidze, whom the minister called “a fox in pearls”": who was called so stands before.
    private static bool IsOfWhom(TextLayer text, int verb)
    {
        var first = text.Sentences[text.SentenceOf(verb)].FirstToken;
        for (var i = verb - 1; i >= Math.Max(first, verb - LongestCalled); i--)
        {
            if (text.Word(i) is "whom")
                return true;
        }
        return false;
    }

    private static bool IsVerb(TokenTraits traits, int first, int token) => SentenceParts.IsVerbal(traits, token) || token > first && traits.Text.Words.Names.SubjectVerbs.Contains(traits.Text.Word(token));

    /// <summary>The subject of the sentence, for a verb or a participle behind it.</summary>
    private static TokenRange? Subject(TokenTraits traits, int verb, int first)
    {
        var text = traits.Text;
        // "Hours later the warden spoke": the noun phrase right before the verb; of a participle the one that opens the sentence.
        if (!text.Word(verb).EndsWith("ing") && SentenceParts.PhraseBefore(traits, verb, first) is { } near)
            return near;
        if (traits.Text.Tokens[verb - 1].Kind == TokenKind.Comma && SentenceParts.OpeningSubject(traits, first, verb) is { } opening)
            return opening;
        if (!text.Word(verb).EndsWith("ing") || !SentenceParts.IsPhraseStart(traits, first))
            return null;
        var end = first;
        while (end < verb && end - first <= LongestSubject && text.Tokens[end].Kind is TokenKind.Word or TokenKind.Clitic && !IsVerb(traits, first, end) && traits.Place[end] == QuotePlace.Outside)
            end++;
        return end > first && end < verb && IsVerb(traits, first, end) ? new TokenRange(first, end) : null;
    }
}
