using Bot.Search.Extraction.Speakers;
using Bot.Search.Extraction.Texts;
using Bot.Search.Naming;

namespace Bot.Search.Extraction.Names;

/// <summary>Tells whether a speaker mention is a pronoun, a name or a description, and which of its names is the head.</summary>
internal sealed class MentionReader(TextLayer text, ArticleNames names)
{
    private const int LongestPronoun = 3;

    public ReadMention Read(SpeakerMentionCandidate mention)
    {
        var first = FirstWord(mention);
        if (mention.EndToken - first <= LongestPronoun && Pronoun(text.Word(first)) is { } pronoun && !HasName(first + 1, mention.EndToken))
            return pronoun;
        return HeadOf(first, mention.EndToken) is { } head
            ? new ReadMention(MentionKind.Name, head, Gender.Unknown)
            : new ReadMention(MentionKind.Nominal, null, Gender.Unknown);
    }

    private int FirstWord(SpeakerMentionCandidate mention)
    {
        var first = mention.FirstToken;
        while (first < mention.EndToken - 1 && (text.Tokens[first].Kind != TokenKind.Word || IsLeadIn(text.Word(first))))
            first++;
        return first;
    }

    private static bool IsLeadIn(ReadOnlySpan<char> word) => word is "by" or "to" or "from" or "But" or "And" or "and" or "but" or "both";

    private static ReadMention? Pronoun(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[8];
        if (word.Length is 0 or > 8)
            return null;
        return lower[..word.ToLowerInvariant(lower)] switch
        {
            "he" or "him" or "his" or "himself" => new ReadMention(MentionKind.Personal, null, Gender.Male),
            "she" or "her" or "hers" or "herself" => new ReadMention(MentionKind.Personal, null, Gender.Female),
            "it" or "its" or "itself" => new ReadMention(MentionKind.Neuter, null, Gender.Unknown),
            "they" or "them" or "their" or "we" or "us" or "our" => new ReadMention(MentionKind.Plural, null, Gender.Unknown),
            "i" or "me" or "my" or "myself" => new ReadMention(MentionKind.First, null, Gender.Unknown),
            "who" or "which" or "that" or "whom" or "whose" => new ReadMention(MentionKind.Relative, null, Gender.Unknown),
            _ => null,
        };
    }

    // "his spokesman" and "that man" are descriptions; "he himself", "she, too" are pronouns.
    private bool HasName(int first, int end)
    {
        for (var i = first; i < end; i++)
            if (text.Tokens[i].Kind == TokenKind.Word && text.Word(i) is not ("himself" or "herself" or "also" or "too" or "himself." or "then" or "later"))
                return true;
        return false;
    }

    private NameRun? HeadOf(int first, int end)
    {
        var at = first;
        for (var i = names.RunAt(first); i < names.Runs.Count && names.Runs[i].TitleFirst < end; i++)
        {
            var run = names.Runs[i];
            if (!ReachesAcross(at, run.TitleFirst))
                return null;
            at = run.End;
            if (!run.Possessive && run.Kind != NameKind.Title && run.First < end && !IsModifier(run, end))
                return run;
        }
        return null;
    }

    // A preposition before the name makes it a complement: "advisers to Mr. Obama"; a comma lifts that.
    private bool ReachesAcross(int from, int to)
    {
        var reaches = true;
        for (var i = from; i < to; i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Comma)
                reaches = true;
            else if (NameWords.IsPreposition(text.Word(i)) || text.Word(i) is "and" or "who" or "that")
                reaches = false;
        }
        return reaches;
    }

    // "Trump supporters", "the Clinton campaign": a noun behind the name is the head.
    private bool IsModifier(NameRun run, int end)
    {
        if (run.End >= end || text.Tokens[run.End].Kind != TokenKind.Word)
            return run.End < end && text.Tokens[run.End].Kind == TokenKind.Dash && run.End + 1 < end && char.IsLower(text.Word(run.End + 1)[0]);
        var next = text.Word(run.End);
        return char.IsLower(next[0]) && !NameWords.IsPreposition(next)
            && next is not ("and" or "or" or "who" or "himself" or "herself" or "itself" or "also" or "too" or "then" or "both" or "whose" or "which");
    }
}
