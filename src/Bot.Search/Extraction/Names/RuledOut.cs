using Bot.Search.Extraction.Speakers;

namespace Bot.Search.Extraction.Names;

/// <summary>Who cannot be meant by a pronoun, by the build of the sentence.</summary>
internal sealed class RuledOut(Discourse discourse)
{
    private const int LongestOwned = 5;

    /// <summary>"The chairman struck out the remark. “…,” she shot back": whoever did something is who is answered.</summary>
    public bool Answers(int mention)
    {
        var text = discourse.Text;
        var at = discourse.Mentions[mention];
        return at.EndToken + 1 < text.Tokens.Length && text.Words.Names.HitsBack.Contains(text.Word(at.EndToken)) && text.Words.Names.Back.Contains(text.Word(at.EndToken + 1));
    }

    /// <summary>"Ms Roe put it to the witness that … , she replied": whoever asked, and so does not answer; null for nobody.</summary>
    public NamedSpeaker? Asker(int mention)
    {
        var text = discourse.Text;
        var at = discourse.Mentions[mention];
        var answers = at.EndToken < text.Tokens.Length && text.Words.Names.Answers.Contains(text.Word(at.EndToken))
            || at.FirstToken > 0 && text.Words.Names.Answers.Contains(text.Word(at.FirstToken - 1));
        if (!answers)
            return null;
        var before = text.Sentences[text.SentenceOf(at.QuoteSpan.Start < at.Span.Start ? FirstTokenOf(at) : at.FirstToken)].FirstToken - 1;
        if (before < 0)
            return null;
        var asked = -1;
        for (var i = before; i >= text.Sentences[text.SentenceOf(before)].FirstToken; i--)
        {
            if (!text.IsQuoted(i) && (text.Words.Names.Asks.Contains(text.Word(i)) && !IsPassive(i) || text.Word(i) is "put" && text.Word(i + 1) is "it"))
                asked = i;
        }
        if (asked < 0)
            return null;
        for (var i = mention - 1; i >= 0 && discourse.SentenceOf(i) >= text.SentenceOf(before); i--)
        {
            if (discourse.SentenceOf(i) == text.SentenceOf(before) && !discourse.IsNarrative(i) && discourse.Speakers[i] is { } speaker)
                return speaker;
        }
        var run = discourse.Names.RunAt(asked) - 1;
        return run >= 0 && discourse.Names.Runs[run] is { Subject: true } asker && asker.Sentence == text.SentenceOf(before) ? asker.Speaker : null;
    }

    // "was once asked", "when asked"
    private bool IsPassive(int verb)
    {
        for (var i = verb - 1; i >= Math.Max(0, verb - 2); i--)
        {
            if (discourse.Text.Words.Clauses.AskedOfOthers.Contains(discourse.Text.Word(i)))
                return true;
        }
        return false;
    }

    private int FirstTokenOf(SpeakerMentionCandidate at)
    {
        var token = at.FirstToken;
        while (token > 0 && discourse.Text.Tokens[token - 1].Start >= at.QuoteSpan.Start)
            token--;
        return token;
    }

    /// <summary>"Through his lawyer, Ana Roe, he said": the lawyer, whom nobody has in himself; null for nobody.</summary>
    public NamedSpeaker? Owned(int mention)
    {
        var text = discourse.Text;
        var token = discourse.Mentions[mention].FirstToken;
        var at = discourse.Names.RunAt(token) - 1;
        if (at < 0 || discourse.Names.Runs[at] is not { Speaker: { } named } run || run.Sentence != text.SentenceOf(token) || token - run.End > 2)
            return null;
        for (var i = run.TitleFirst - 1; i >= text.Sentences[run.Sentence].FirstToken && run.TitleFirst - i <= LongestOwned; i--)
        {
            if (text.Words.Names.AnyHis.Contains(text.Word(i)) || text.Words.Names.AnyHer.Contains(text.Word(i)))
                return named;
        }
        return null;
    }
}
