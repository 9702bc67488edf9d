using Bot.Search.Extraction.Lexicon;
using Bot.Search.Extraction.Texts;

namespace Bot.Search.Extraction.Names;

/// <summary>Finds the name that stands behind a description in the same sentence, set off by a comma or in a relative clause.</summary>
internal sealed class ApposedNames(Discourse discourse)
{
    private const int LongestTail = 10;
    private const int LongestRelative = 14;
    private const int LongestPlace = 5;

    /// <summary>Whom the words behind the mention name; null for nobody.</summary>
    public NamedSpeaker? Find(int mention) => Behind(mention) ?? NamedInRelative(mention);

    // "Its director of markets, Mr Rahim, said": the mention was cut before the name.
    private NamedSpeaker? Behind(int mention)
    {
        var text = discourse.Text;
        var end = discourse.Mentions[mention].EndToken;
        if (end >= text.Tokens.Length)
            return null;
        var limit = Math.Min(text.Sentences[text.SentenceOf(end - 1)].EndToken, end + LongestTail);
        for (var i = end; i < limit; i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Comma && i + 1 < limit)
                return NameAt(text.Word(i + 1) is "one" ? i + 2 : i + 1) ?? NameBehindRole(i + 1, limit) ?? NameCalled(i + 1, limit) ?? NameBehindList(i + 1, limit) ?? NameBeforeComma(i + 1, limit);
            if (text.Tokens[i].Kind is not (TokenKind.Word or TokenKind.Clitic or TokenKind.Number) || discourse.Text.Words.Names.SubjectVerbs.Contains(text.Word(i)) || text.IsQuoted(i))
                return null;
        }
        return null;
    }

    // "Her co-author, the Finnish ecologist Aino Laine, said"
    private NamedSpeaker? NameBehindRole(int first, int limit)
    {
        var text = discourse.Text;
        if (!text.Words.Names.OpensRole.Contains(text.Word(first)))
            return null;
        for (var i = first + 1; i < limit && text.Tokens[i].Kind == TokenKind.Word && !text.Words.Names.Prepositions.Contains(text.Word(i)); i++)
        {
            if (text.Words.Names.IsPersonNoun(text.Word(i)) || PersonNouns.Includes(text.Word(i)))
                return NameAt(i + 1);
            // "The largest shareholder, the pension fund Norrkassen, said"
            if (text.Words.Names.BodyHeads.Contains(text.Word(i)) && BodyAt(i + 1) is { } body)
                return body;
        }
        return null;
    }

    private NamedSpeaker? BodyAt(int token)
    {
        var at = discourse.Names.RunAt(token);
        if (at >= discourse.Names.Runs.Count || discourse.Names.Runs[at] is not { Kind: NameKind.Unsure or NameKind.Body, Speaker: { } body } run || run.TitleFirst != token || !IsSetOff(run))
            return null;
        if (body.Kind == NameKind.Unsure)
            body.Kind = NameKind.Body;
        return body;
    }

    // "The director, an American named Theo Roe, wanted"
    private NamedSpeaker? NameCalled(int first, int limit)
    {
        var text = discourse.Text;
        for (var i = first; i + 1 < limit && text.Tokens[i].Kind == TokenKind.Word; i++)
        {
            if (text.Word(i) is "named" or "called")
                return NameAt(i + 1);
            // "The Belgian, identified as Wouter D., told"
            if (text.Words.Speech.Unnamed.Contains(text.Word(i)) && text.Words.Speech.As.Contains(text.Word(i + 1)))
                return NameGiven(i + 2);
        }
        return null;
    }

    private NamedSpeaker? NameGiven(int token)
    {
        var at = discourse.Names.RunAt(token);
        return at < discourse.Names.Runs.Count && discourse.Names.Runs[at] is { Kind: NameKind.Person or NameKind.Unsure } run && run.TitleFirst == token ? AsPerson(run.Speaker) : null;
    }

    // "The spokesperson for the Ministry of Culture, Tourism and Civil Aviation, Bina Roe, said": commas within the name of a body.
    private NamedSpeaker? NameBehindList(int first, int limit)
    {
        var text = discourse.Text;
        for (var i = first; i + 1 < limit; i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Comma)
                return i > first + 1 && NameWords.MayName(text, i - 1) ? NameAt(i + 1) : null;
            if (!NameWords.MayName(text, i) && !text.Words.Names.And.Contains(text.Word(i)) && !text.Words.Names.Of.Contains(text.Word(i)))
                return null;
        }
        return null;
    }

    // "The mediator, former Kenyan president's envoy Barasa Roe, sounded tired."
    private NamedSpeaker? NameBeforeComma(int first, int limit)
    {
        var text = discourse.Text;
        for (var i = first; i < limit; i++)
        {
            if (text.Tokens[i].Kind is TokenKind.Word or TokenKind.Clitic && !text.Words.Names.SubjectVerbs.Contains(text.Word(i)))
                continue;
            if (text.Tokens[i].Kind != TokenKind.Comma || i + 1 >= text.Tokens.Length || !NameWords.BeginsPredicate(text, i + 1))
                return null;
            var at = discourse.Names.RunAt(i - 1);
            return at < discourse.Names.Runs.Count && discourse.Names.Runs[at] is { Kind: NameKind.Person or NameKind.Unsure, Words: > 1 } run && run.End == i && IsBehindNoun(run)
                ? AsPerson(run.Speaker) : null;
        }
        return null;
    }

    private bool IsBehindNoun(NameRun run) => run.First > run.TitleFirst || discourse.Text.Tokens[run.First - 1].Kind == TokenKind.Word
        && (discourse.Text.Words.Names.IsPersonNoun(discourse.Text.Word(run.First - 1)) || PersonNouns.Includes(discourse.Text.Word(run.First - 1)));

    // "A farmer who gave only his first name, Tato, said", "a nurse who asked to be named as Ana, said"
    private NamedSpeaker? NamedInRelative(int mention)
    {
        var text = discourse.Text;
        var (first, end) = (discourse.Mentions[mention].FirstToken, discourse.Mentions[mention].EndToken);
        var limit = Math.Min(text.Sentences[text.SentenceOf(first)].EndToken, end + LongestRelative);
        // "A woman stranded in Gliwice, who gave her name as"
        while (end < limit && end - discourse.Mentions[mention].EndToken < LongestPlace && !text.Words.Names.Who.Contains(text.Word(end)) && (text.Tokens[end].Kind == TokenKind.Comma || text.Words.Names.Prepositions.Contains(text.Word(end)) || NameWords.MayName(text, end)))
            end++;
        if (end >= limit || !text.Words.Names.Who.Contains(text.Word(end)))
            return null;
        for (var i = end + 1; i + 1 < limit && !text.IsQuoted(i); i++)
        {
            if (!text.Words.Clauses.Namings.Contains(text.Word(i)) && !(text.Word(i) is "name" && text.Tokens[i + 1].Kind == TokenKind.Comma))
                continue;
            var name = text.Word(i) is "name" ? i + 2 : i + 1;
            var at = discourse.Names.RunAt(name);
            if (at < discourse.Names.Runs.Count && discourse.Names.Runs[at] is { Kind: NameKind.Person or NameKind.Unsure, Speaker: not null } run && run.TitleFirst == name)
                return AsPerson(run.Speaker);
        }
        return null;
    }

    private static NamedSpeaker? AsPerson(NamedSpeaker? speaker)
    {
        if (speaker is { Kind: NameKind.Unsure })
            speaker.Kind = NameKind.Person;
        return speaker;
    }

    // "The game's publisher, Orbweaver, said"
    private bool IsSetOff(NameRun run) => run.End + 1 < discourse.Text.Tokens.Length && discourse.Text.Tokens[run.End].Kind == TokenKind.Comma
        && NameWords.BeginsPredicate(discourse.Text, run.End + 1);

    private NamedSpeaker? NameAt(int token)
    {
        var at = discourse.Names.RunAt(token);
        return at < discourse.Names.Runs.Count && discourse.Names.Runs[at] is { Kind: NameKind.Person or NameKind.Unsure or NameKind.Body } run && run.TitleFirst == token
            && (run.Words > 1 || run.First > run.TitleFirst || IsSetOff(run)) && run.End < discourse.Text.Tokens.Length
            && (discourse.Text.Tokens[run.End].Kind is TokenKind.Comma or TokenKind.Stop || NameWords.BeginsPredicate(discourse.Text, run.End))
            ? AsPerson(run.Speaker)
            : null;
    }
}
