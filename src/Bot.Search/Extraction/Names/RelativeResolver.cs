using Bot.Search.Extraction.Texts;

namespace Bot.Search.Extraction.Names;

/// <summary>Finds the name that "who" or "which" belongs to: the one right before, or the one its apposition describes.</summary>
internal static class RelativeResolver
{
    private const int Farthest = 25;

    /// <summary>The speaker; null when the words before the pronoun hold no name it can belong to.</summary>
    public static NamedSpeaker? Resolve(Discourse discourse, int mention) =>
        GivenAs(discourse, discourse.Mentions[mention].FirstToken) ?? Before(discourse, discourse.Mentions[mention].FirstToken);

    /// <summary>As <see cref="Resolve"/>, for the pronoun at a token, by the name before it alone.</summary>
    public static NamedSpeaker? Before(Discourse discourse, int who)
    {
        var text = discourse.Text;
        var end = who;
        while (end > 0 && text.Tokens[end - 1].Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Bracket)
            end--;
        var first = text.Sentences[text.SentenceOf(who)].FirstToken;
        var runs = discourse.Names.Runs;
        for (var i = discourse.Names.RunAt(who) - 1; i >= 0 && runs[i].First >= first && who - runs[i].End < Farthest; i--)
        {
            if (runs[i].Speaker is not { } speaker || runs[i].Possessive)
                continue;
            var person = speaker.Kind is NameKind.Person or NameKind.Unsure;
            // "an economist in Johannesburg, who": a place is no somebody.
            if (runs[i].End == end && !(speaker.Kind == NameKind.Place && text.Words.Names.Who.Contains(text.Word(who))))
                return speaker;
            if (person && IsApposed(text, runs[i].End, end))
                return speaker;
        }
        return null;
    }

    // "The student, who gave only his surname, Roh, said", "who identified himself as Roh"
    private static NamedSpeaker? GivenAs(Discourse discourse, int who)
    {
        var text = discourse.Text;
        var limit = Math.Min(text.Sentences[text.SentenceOf(who)].EndToken - 2, who + Farthest);
        for (var i = who + 1; i < limit && text.Tokens[i].Kind is TokenKind.Word or TokenKind.Clitic; i++)
        {
            // "who asked to be named as Roh"
            var isAs = text.Words.Speech.As.Contains(text.Word(i + 1));
            if (!(text.Words.Names.NameNouns.Contains(text.Word(i)) && (isAs || text.Tokens[i + 1].Kind == TokenKind.Comma)) && !(isAs && text.Words.Speech.Unnamed.Contains(text.Word(i))))
                continue;
            var at = discourse.Names.RunAt(i + 2);
            if (at >= discourse.Names.Runs.Count || discourse.Names.Runs[at] is not { Speaker: { } named } run || run.TitleFirst != i + 2)
                return null;
            named.Kind = NameKind.Person;
            return named;
        }
        return null;
    }

    // "Jane Roe, a lawyer for the city, who": a comma stands behind the name and no verb before the pronoun.
    private static bool IsApposed(TextLayer text, int from, int to)
    {
        if (text.Tokens[from].Kind is not (TokenKind.Comma or TokenKind.Bracket))
            return false;
        for (var i = from; i < to; i++)
            if (text.Words.Names.EndsApposed.Contains(text.Word(i)))
                return false;
        return true;
    }
}
