using Bot.Search.Extraction.Names;
using Bot.Search.Extraction.Texts;

namespace Bot.Search.Extraction.Quotes;

/// <summary>Takes off a mention what belongs to the sentence around it, so that what is left is a noun phrase or nothing.</summary>
internal static class MentionStart
{
    private const int LongestSubject = 8;

    /// <summary>The mention without leading conjunctions and without words that are said; null when nothing is left that could be somebody.</summary>
    public static TokenRange? Clean(TextLayer text, TokenRange mention, TokenRange piece)
    {
        mention = BeforeVerb(text, mention, piece);
        var first = mention.First;
        while (first < mention.End && (text.Tokens[first].Kind is TokenKind.Comma or TokenKind.Colon or TokenKind.Stop or TokenKind.Dash || IsConjunction(text, first)))
            first++;
        if (mention.End - first == 1 && IsAdverb(text, first))
            return SubjectBefore(text, first);
        first = BehindAdjunct(text, first, mention.End);
        if (IsPlace(text, first, mention.End))
            return null;
        var end = EndOf(text, first, mention.End);
        if (first >= end || end - first == 1 && IsNoNoun(text, first))
            return null;
        var cleaned = new TokenRange(first, end);
        return IsLabel(text, cleaned) ? Named(text, cleaned) : cleaned;
    }

    // "afterwards", and "Afterwards it was said"
    private static bool IsAdverb(TextLayer text, int token)
    {
        var word = text.Word(token);
        return text.Words.Names.Adverbs.Contains(word) || char.IsUpper(word[0]) && text.Words.Names.Adverbs.Contains(word.ToString().ToLowerInvariant());
    }

    // "Outside court": where somebody spoke, and no name ("Under Armour").
    private static bool IsPlace(TextLayer text, int first, int end) => end - first is 2 or 3 && text.Words.Names.OpensAdjunct.Contains(text.Word(first))
        && Enumerable.Range(first + 1, end - first - 1).All(token => text.Tokens[token].Kind == TokenKind.Word && char.IsLower(text.Word(token)[0]));

    // "Roe took six for 41 and afterwards admitted": the subject that the sentence begins with.
    private static TokenRange? SubjectBefore(TextLayer text, int adverb)
    {
        var first = text.Sentences[text.SentenceOf(adverb)].FirstToken;
        for (var i = first + 1; i < adverb && i - first <= LongestSubject && text.Tokens[i].Kind is TokenKind.Word or TokenKind.Clitic && !text.IsQuoted(i); i++)
        {
            if (NameWords.BeginsPredicate(text, i))
                return text.Words.Names.OpensAdjunct.Contains(text.Word(first)) || NoNoun(text, first) ? null : new TokenRange(first, i);
        }
        return null;
    }

    // "Outside the court the former chief": where somebody spoke is no part of who did.
    private static int BehindAdjunct(TextLayer text, int first, int end)
    {
        var opener = first > 0 && text.Words.Names.AnyThe.Contains(text.Word(first)) ? first - 1 : first;
        if (first + 3 >= end || !char.IsUpper(text.Word(opener)[0]) || !text.Words.Names.OpensAdjunct.Contains(text.Word(opener)))
            return first;
        for (var i = end - 2; i > first + 1; i--)
        {
            if (text.Word(i) is "the" && !text.Words.Names.Prepositions.Contains(text.Word(i - 1)) && text.Tokens[i - 1].Kind != TokenKind.Comma)
                return i;
        }
        return first;
    }

    // "Roe and", "Roe beamed and": what goes on behind the noun phrase is another's subject or the same one's next act.
    private static int EndOf(TextLayer text, int first, int end)
    {
        // "he has just"
        if (end - first > 1 && IsSubjectPronoun(text, first) && text.Words.Names.SubjectVerbs.Contains(text.Word(first + 1)))
            return first + 1;
        // "Roe yesterday", "Roe on Monday", "Roe this week"
        for (var cut = BeforeTime(text, first, end); cut < end; cut = BeforeTime(text, first, end))
            end = cut;
        // "Roe rang the bell twice and then"
        if (end - first > 3 && text.Words.Names.Adverbs.Contains(text.Word(end - 1)) && (text.Words.Names.And.Contains(text.Word(end - 2)) || text.Word(end - 2) is "but"))
        {
            for (var i = first + 1; i < end - 2; i++)
            {
                if (NameWords.BeginsPredicate(text, i))
                    return i;
            }
        }
        if (end - first < 2 || !text.Words.Names.And.Contains(text.Word(end - 1)))
            return end;
        end--;
        return end - first > 1 && NoNoun(text, end - 1) ? end - 1 : end;
    }

    private static int BeforeTime(TextLayer text, int first, int end)
    {
        if (end - first < 2)
            return end;
        var last = text.Word(end - 1);
        var cut = end;
        if (text.Words.Clauses.TimeAdverbs.Contains(last))
            cut = end - 1;
        else if (text.Words.Speech.DayNames.Contains(last))
            cut = end - first > 2 && text.Words.Names.Prepositions.Contains(text.Word(end - 2)) ? end - 2 : end - 1;
        else if (end - first > 2 && text.Words.Clauses.TimeNouns.Contains(last) && text.Words.Clauses.BeforeTimeNouns.Contains(text.Word(end - 2)))
            cut = end - 2;
        // "a report released last year" is older than what it says.
        return cut < end && char.IsUpper(text.Word(cut - 1)[0]) ? cut : end;
    }

    private static bool IsSubjectPronoun(TextLayer text, int token) => text.Words.Clauses.SubjectPronouns.Contains(text.Word(token));

    // "forcefully told", "published reports", "After saying": one word that is no noun and no pronoun.
    private static bool IsNoNoun(TextLayer text, int token) => text.Tokens[token].Kind == TokenKind.Number || char.IsDigit(text.Word(token)[0]) || text.Words.Names.OpensAdjunct.Contains(text.Word(token)) || NoNoun(text, token);

    private static bool NoNoun(TextLayer text, int token) => text.Word(token) is [.. { Length: > 2 }, 'l', 'y'] or [.. { Length: > 2 }, 'e', 'd'] && char.IsLower(text.Word(token)[0]);

    // "Baxter Warns Ferry Plan Would Lead To Ruin", of which the plan is the words.
    private static TokenRange BeforeVerb(TextLayer text, TokenRange mention, TokenRange piece)
    {
        if (mention.First >= piece.First || mention.End <= piece.First)
            return mention;
        for (var i = mention.First + 1; i < piece.First; i++)
        {
            if (text.Words.Speech.SayVerbs.Contains(text.Word(i)))
                return mention with { End = i };
        }
        return mention with { End = piece.First };
    }

    private static bool IsConjunction(TextLayer text, int token) => text.Words.Clauses.MentionConjunctions.Contains(text.Word(token));

    // "PICTURE CAPTION:", "CALEB OSTRANDER, BYLINE:"
    private static bool IsLabel(TextLayer text, TokenRange mention) => mention.End < text.Tokens.Length && text.Tokens[mention.End].Kind == TokenKind.Colon
        && text.Words.Clauses.LabelWords.Contains(text.Word(mention.End - 1));

    private static TokenRange? Named(TextLayer text, TokenRange label)
    {
        var first = text.Paragraphs[text.ParagraphOf(label.First)].FirstToken;
        var end = label.First;
        if (end - 1 <= first || text.Tokens[end - 1].Kind != TokenKind.Comma)
            return null;
        for (var i = first; i < end - 1; i++)
        {
            if (text.Tokens[i].Kind != TokenKind.Word || !char.IsUpper(text.Word(i)[0]))
                return null;
        }
        return new TokenRange(first, end - 1);
    }
}
