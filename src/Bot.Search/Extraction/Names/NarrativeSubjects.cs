using Bot.Search.Domain;
using Bot.Search.Extraction.Lexicon;
using Bot.Search.Extraction.Speakers;
using Bot.Search.Extraction.Texts;

namespace Bot.Search.Extraction.Names;

/// <summary>
/// Finds the subjects of the sentences between the quotes that name nobody: "The striker would not be drawn", "She shook her
/// head". Nobody is quoted there, but whoever is spoken of is who speaks next.
/// </summary>
internal static class NarrativeSubjects
{
    private const int LongestSubject = 8;
    private const int FarthestComma = 24;
    private const int LongestAdjunct = 12;

    /// <summary>As mentions without a quote; none where a speaker's mention begins.</summary>
    public static IEnumerable<SpeakerMentionCandidate> Find(TextLayer text, IReadOnlyList<SpeakerMentionCandidate> mentions)
    {
        var taken = mentions.Select(mention => mention.FirstToken).ToHashSet();
        var found = new List<SpeakerMentionCandidate>();
        foreach (var sentence in text.Sentences)
        {
            var first = sentence.FirstToken;
            while (first + 1 < sentence.EndToken && text.Tokens[first].Kind is TokenKind.Number or TokenKind.Symbol or TokenKind.Dash)
                first++;
            if (text.Tokens[first].Kind == TokenKind.Word && !taken.Contains(first) && !text.IsQuoted(first) && EndOf(text, first, sentence.EndToken) is { } end)
                found.Add(At(text, first, end));
            else if ((BehindComma(text, sentence) ?? BehindAdjunct(text, sentence)) is { } inner && !taken.Contains(inner.First))
                found.Add(At(text, inner.First, inner.End));
            else if (Owner(text, sentence) is { } owner && !taken.Contains(owner))
                found.Add(At(text, owner, owner + 1));
        }
        return found;
    }

    private static SpeakerMentionCandidate At(TextLayer text, int first, int end) =>
        new(first, end, text.SpanOf(first, end), new TextSpan(text.Tokens[first].Start, text.Tokens[first].Start), true);

    // "His back yard is full": whose things are spoken of is spoken of; his brother is somebody else.
    private static int? Owner(TextLayer text, TextSentence sentence)
    {
        var first = sentence.FirstToken;
        if (text.IsQuoted(first) || text.Word(first) is not ("His" or "Her"))
            return null;
        for (var i = first + 1; i < Math.Min(sentence.EndToken, first + LongestSubject); i++)
        {
            if (text.Tokens[i].Kind != TokenKind.Word || PersonNouns.Includes(text.Word(i)) || text.Words.Names.Kin.Contains(text.Word(i)) || text.Words.Names.Relational.Contains(text.Word(i)))
                return null;
            // "His agent Sol Roe declined": it is Roe who did.
            if (NameWords.MayName(text, i))
                return null;
            if (i > first + 1 && NameWords.BeginsPredicate(text, i))
                return first;
        }
        return null;
    }

    // "Asked whether she would open elsewhere, the grandmother of five shook her head."
    private static (int First, int End)? BehindComma(TextLayer text, TextSentence sentence)
    {
        for (var i = sentence.FirstToken + 1; i + 1 < Math.Min(sentence.EndToken, sentence.FirstToken + FarthestComma); i++)
        {
            if (text.IsQuoted(i))
                return null;
            if (text.Tokens[i].Kind == TokenKind.Comma && text.Words.Clauses.NarrativeOpeners.Contains(text.Word(i + 1)) && EndOf(text, i + 1, sentence.EndToken) is { } end)
                return (i + 1, end);
        }
        return null;
    }

    // "The former fisheries chief": what looks like a verb is the first half of a noun.
    private static bool IsBeforeNoun(TextLayer text, int token, int limit) => token + 1 < limit && text.Word(token) is [.., 's'] && !text.Words.Names.SubjectVerbs.Contains(text.Word(token))
        && text.Tokens[token + 1].Kind == TokenKind.Word && PersonNouns.Includes(text.Word(token + 1));

    // "In Lower Holm the teacher was still looking", "Outside the court the former mayor, flanked by friends, wept"
    private static (int First, int End)? BehindAdjunct(TextLayer text, TextSentence sentence)
    {
        var opener = sentence.FirstToken;
        if (!char.IsUpper(text.Word(opener)[0]) || !text.Words.Names.OpensAdjunct.Contains(text.Word(opener)))
            return null;
        (int First, int End)? last = null;
        for (var i = opener + 2; i + 1 < Math.Min(sentence.EndToken, opener + LongestAdjunct); i++)
        {
            if (text.Tokens[i].Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Clitic) || text.IsQuoted(i) || last is { } found && i >= found.End)
                break;
            if (text.Words.Clauses.NarrativeOpeners.Contains(text.Word(i)) && !text.Words.Names.Prepositions.Contains(text.Word(i - 1)) && EndOf(text, i, sentence.EndToken) is { } end && HasPredicate(text, end, sentence.EndToken))
                last = (i, end);
        }
        return last;
    }

    // Right behind the subject, or behind what stands between two commas.
    private static bool HasPredicate(TextLayer text, int end, int limit)
    {
        if (text.Tokens[end].Kind != TokenKind.Comma)
            return NameWords.BeginsPredicate(text, end);
        for (var i = end + 2; i + 1 < Math.Min(limit, end + LongestAdjunct); i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Comma)
                return NameWords.BeginsPredicate(text, i + 1);
        }
        return false;
    }

    private static int? EndOf(TextLayer text, int first, int limit)
    {
        if (text.Words.Clauses.NarrativePronouns.Contains(text.Word(first)))
            return first + 1;
        if (text.Words.Names.AnyHis.Contains(text.Word(first)) || text.Words.Names.AnyHer.Contains(text.Word(first)))
            return first + 2 < limit && (text.Words.Names.Kin.Contains(text.Word(first + 1)) || text.Words.Names.Relational.Contains(text.Word(first + 1))) && NameWords.BeginsPredicate(text, first + 2) ? first + 2 : null;
        if (!text.Words.Clauses.NoNarrativeStart.Contains(text.Word(first)))
            return null;
        for (var end = first + 1; end < Math.Min(limit, first + LongestSubject); end++)
        {
            if (end > first + 1 && NameWords.BeginsPredicate(text, end) && text.Tokens[end - 1].Kind is TokenKind.Word or TokenKind.Number && !IsBeforeNoun(text, end, limit))
                return end;
            if (text.Tokens[end].Kind == TokenKind.Comma)
                return end > first + 1 ? end : null;
            if (text.Tokens[end].Kind is not (TokenKind.Word or TokenKind.Clitic or TokenKind.Number))
                return null;
        }
        return null;
    }
}
