using Bot.Search.Extraction.Texts;

namespace Bot.Search.Extraction.Names;

/// <summary>"Roe sent a letter to the council. "We shall sue," it said": of a letter, whoever wrote it.</summary>
internal static class StatementAuthors
{
    /// <summary>Who wrote what the sentence before speaks of; null when it speaks of no writing, or of more than one who may have.</summary>
    public static NamedSpeaker? Find(Discourse discourse, int mention)
    {
        var text = discourse.Text;
        var at = discourse.Mentions[mention];
        if (discourse.IsNarrative(mention) || !Says(text, at.FirstToken))
            return null;
        var token = at.FirstToken;
        while (token > 0 && text.Tokens[token - 1].Start >= at.QuoteSpan.Start)
            token--;
        var sentence = text.SentenceOf(token) - 1;
        if (sentence < 0 || text.ParagraphOf(text.Sentences[sentence].FirstToken) < text.ParagraphOf(token) - 1 || !SpeaksOfWriting(text, sentence))
            return null;
        NamedSpeaker? only = null;
        for (var i = mention - 1; i >= 0 && discourse.SentenceOf(i) >= sentence; i--)
        {
            if (discourse.SentenceOf(i) == sentence && !text.Words.Names.AnyHis.Contains(text.Word(discourse.Mentions[i].FirstToken)) && !text.Words.Names.AnyHer.Contains(text.Word(discourse.Mentions[i].FirstToken)))
                return discourse.Speakers[i];
        }
        for (var i = discourse.Names.RunAt(text.Sentences[sentence].FirstToken); i < discourse.Names.Runs.Count && discourse.Names.Runs[i].Sentence == sentence; i++)
        {
            if (discourse.Names.Runs[i] is not { Subject: true, Quoted: false, Speaker: { } subject } || subject == only)
                continue;
            if (only is not null)
                return null;
            only = subject;
        }
        return only;
    }

    // "it said", "it read", "said it"
    private static bool Says(TextLayer text, int it) => text.Word(it) is "it" or "It"
        && (it + 1 < text.Tokens.Length && IsSaying(text, it + 1) || it > 0 && IsSaying(text, it - 1));

    private static bool IsSaying(TextLayer text, int token) => text.Words.Speech.SayVerbs.Contains(text.Word(token))
        || text.Words.Clauses.StatementVerbs.Contains(text.Word(token));

    private static bool SpeaksOfWriting(TextLayer text, int sentence)
    {
        for (var i = text.Sentences[sentence].FirstToken; i < text.Sentences[sentence].EndToken; i++)
        {
            if (!text.IsQuoted(i) && text.Words.Names.Utterances.Contains(text.Word(i)))
                return true;
        }
        return false;
    }
}
