using Bot.Search.Domain;
using Bot.Search.Extraction.Tagging;
using Bot.Search.Extraction.Texts;

namespace Bot.Training;

/// <summary>Lays annotations over tokens as chain labels.</summary>
internal static class GoldLabels
{
    public static byte[] Of(GoldArticle article, TextLayer text)
    {
        var labels = new byte[text.Tokens.Length];
        foreach (var quote in article.Quotes.Where(q => !q.IsSpeech))
            Fill(labels, text, quote.Span, ChainLabels.Belief, ChainLabels.Belief, over: true);
        foreach (var quote in article.Quotes.Where(q => q.IsSpeech))
            Fill(labels, text, quote.Span, ChainLabels.ContentBegin, ChainLabels.ContentInside, over: true);
        foreach (var quote in article.Quotes.Where(q => q.IsSpeech))
        {
            if (quote.Core is { } core)
                Fill(labels, text, core, ChainLabels.SpeakerBegin, ChainLabels.SpeakerInside, over: false);
            if (quote.Cue is { } cue)
                Fill(labels, text, cue, ChainLabels.CueBegin, ChainLabels.CueInside, over: false);
        }
        MendBegins(labels, text);
        return labels;
    }

    private static void Fill(byte[] labels, TextLayer text, TextSpan span, int begin, int inside, bool over)
    {
        var label = begin;
        for (var i = text.TokenAt(span.Start); i < labels.Length && text.Tokens[i].Start < span.End; i++)
        {
            if (over || labels[i] is ChainLabels.Outside or ChainLabels.Belief)
                labels[i] = (byte)label;
            label = inside;
        }
    }

    /// <summary>An inside label at a paragraph's start or behind another label begins anew.</summary>
    private static void MendBegins(byte[] labels, TextLayer text)
    {
        foreach (var paragraph in text.Paragraphs)
        {
            for (var i = paragraph.FirstToken; i < paragraph.EndToken; i++)
            {
                var allowed = i == paragraph.FirstToken ? ChainLabels.MayStart(labels[i]) : ChainLabels.MayFollow(labels[i - 1], labels[i]);
                if (!allowed)
                    labels[i]--;
            }
        }
    }
}
