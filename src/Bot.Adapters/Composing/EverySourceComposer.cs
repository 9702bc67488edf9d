using Bot.Adapters.Messaging;
using Bot.Search.Domain;
using Bot.Search.Querying;

namespace Bot.Adapters.Composing;

/// <summary>"All sources": under each quote of an answer every article that carries it, as many as there is room for.</summary>
internal static class EverySourceComposer
{
    private const int WordsOfLine = 90;

    public static OutgoingMessage Compose(Answer answer, IReadOnlyList<UtteranceResult> items, ComposeRequest request)
    {
        var draft = new MessageDraft(request, Texts.EverySourceHeading(Headings.Of(answer)));
        var left = 0;
        foreach (var item in items)
        {
            var lines = item.Citations.DistinctBy(citation => citation.ArticleId)
                .Select(citation => SourceLines.Of(citation, new Squeeze(0, 0, 1, WordsOfLine), isFirst: false)).ToList();
            var said = new MessageBlock.Paragraph(Said(item));
            var room = Math.Min(draft.Left - Measure.Of(said, request.Limits), request.Limits.BlockCharacters);
            var shown = lines.Count;
            while (shown > 0 && Measure.Of(new MessageBlock.CitationList([.. lines.Take(shown)]), request.Limits) > room)
                shown--;
            left += lines.Count - shown;
            if (shown > 0)
                draft.Append(said).Append(new MessageBlock.CitationList([.. lines.Take(shown)]));
        }
        if (left > 0)
            draft.Remark(Texts.Count(left, "source") + " more would not fit here.");
        return draft.Done(MessageOutcome.Information);
    }

    private static RichText Said(UtteranceResult item)
    {
        var words = SafeText.Label(WordTrimmer.Trim(item.Text, item.Highlights, WordsOfLine).Text);
        var said = item.Kind == QuoteKind.Direct ? $"\u201C{words}\u201D" : OpenMarks.Close(words);
        return QuoteComposer.SpeakerOf(item) is { } speaker
            ? new RichText([new TextRun(speaker, RunStyles.Bold), new TextRun(": " + said)])
            : RichText.Plain(said);
    }
}
