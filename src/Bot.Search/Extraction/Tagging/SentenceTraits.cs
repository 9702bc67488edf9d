using Bot.Search.Extraction.Lexicon;
using Bot.Search.Extraction.Texts;

namespace Bot.Search.Extraction.Tagging;

/// <summary>For each token the nearest words of saying, clause links and punctuation in its sentence.</summary>
internal sealed class SentenceTraits
{
    public SentenceTraits(TokenTraits traits)
    {
        var count = traits.Count;
        CueLeft = new int[count];
        CueRight = new int[count];
        BreakLeft = new int[count];
        BreakRight = new int[count];
        LinkLeft = new int[count];
        var sentences = traits.Text.Sentences;
        Cues = new byte[sentences.Length];
        FirstCue = new int[sentences.Length];
        for (var s = 0; s < sentences.Length; s++)
            Read(traits, sentences[s], s);
    }

    /// <summary>Index of the nearest word of saying outside quotations, up to the token itself; -1 when none.</summary>
    public int[] CueLeft { get; }

    /// <summary>The same behind the token.</summary>
    public int[] CueRight { get; }

    /// <summary>Nearest comma, dash, colon or mark before the token; -1 when none.</summary>
    public int[] BreakLeft { get; }

    /// <summary>The same at or behind the token.</summary>
    public int[] BreakRight { get; }

    /// <summary>Nearest "that", "which", "but", "and" before the token; -1 when none.</summary>
    public int[] LinkLeft { get; }

    /// <summary>How many words of saying outside quotations a sentence has, 3 at most.</summary>
    public byte[] Cues { get; }

    /// <summary>The first of them; -1 when none.</summary>
    public int[] FirstCue { get; }

    private void Read(TokenTraits traits, TextSentence sentence, int index)
    {
        int cue = -1, pause = -1, link = -1;
        FirstCue[index] = -1;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            BreakLeft[i] = pause;
            LinkLeft[i] = link;
            if (IsCue(traits, i))
            {
                cue = i;
                Cues[index] = (byte)Math.Min(3, Cues[index] + 1);
                FirstCue[index] = FirstCue[index] < 0 ? i : FirstCue[index];
            }
            CueLeft[i] = cue;
            if (IsBreak(traits.Text.Tokens[i].Kind))
                pause = i;
            if (IsLink(traits.Class[i]))
                link = i;
        }
        cue = pause = -1;
        for (var i = sentence.EndToken - 1; i >= sentence.FirstToken; i--)
        {
            CueRight[i] = cue;
            if (IsCue(traits, i))
                cue = i;
            if (IsBreak(traits.Text.Tokens[i].Kind))
                pause = i;
            BreakRight[i] = pause;
        }
    }

    private static bool IsBreak(TokenKind kind) =>
        kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Colon or TokenKind.Mark or TokenKind.Stop or TokenKind.Bracket or TokenKind.Symbol;

    private static bool IsLink(byte group) =>
        group != 0 && (group == WordClasses.That || group == WordClasses.Who || group == WordClasses.But || group == WordClasses.And);

    private static bool IsCue(TokenTraits traits, int i)
    {
        var group = traits.Class[i];
        return group != 0 && traits.Place[i] == QuotePlace.Outside && (group == WordClasses.Say || group == WordClasses.Saying
            || group == WordClasses.AskSay || group == WordClasses.According);
    }
}
