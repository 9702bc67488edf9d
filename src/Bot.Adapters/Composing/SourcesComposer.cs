using System.Globalization;
using Bot.Adapters.Messaging;
using Bot.Search.Querying;

namespace Bot.Adapters.Composing;

/// <summary>sources: what has been read.</summary>
internal static class SourcesComposer
{
    private const int TitleCharacters = 120;

    public static OutgoingMessage Compose(Answer.Sources sources, ComposeRequest request)
    {
        var draft = new MessageDraft(request, Headings.Of(sources)).Add(new MessageBlock.Fields(Facts(sources)));
        var lines = sources.Articles.Select(article => SourceLines.Of(article, TitleCharacters)).ToList();
        var shown = Fitting(lines, request.Limits);
        if (shown > 0)
            draft.Add(new MessageBlock.CitationList([.. lines.Take(shown)]));
        var paging = new Paging(sources.Page, request.PageSize, shown, sources.Total);
        draft.Remark(shown == 0 && sources.Total > 0
            ? Texts.NoSuchPage(sources.Page, paging.LastPage, sources.Total, "article")
            : Texts.ArticlesShown(paging.First, paging.Last, sources.Total));
        return draft.Offer(paging.Choices(request.Call), []).Done();
    }

    private static List<Field> Facts(Answer.Sources sources)
    {
        var facts = new List<Field>
        {
            new("Articles", Number(sources.Coverage.Articles)),
            new("Outlets", Number(sources.Coverage.Outlets)),
            new("Origins", Number(sources.Origins)),
            new("Quotes", Number(sources.Quotes)),
        };
        if (sources.Speakers is { } speakers)
            facts.Add(new Field("Speakers", Number(speakers)));
        if (Dates.Range(sources.Coverage.From, sources.Coverage.To) is { } dates)
            facts.Add(new Field("Published", RichText.Plain(dates)));
        return facts;
    }

    private static RichText Number(int number) => RichText.Plain(number.ToString("N0", CultureInfo.InvariantCulture));

    // The list is one block.
    private static int Fitting(List<SourceLine> lines, MessageLimits limits)
    {
        var room = Math.Min(limits.BlockCharacters, limits.MessageCharacters / 2);
        for (var count = lines.Count; count > 0; count--)
        {
            if (Measure.Of(new MessageBlock.CitationList([.. lines.Take(count)]), limits) <= room)
                return count;
        }
        return Math.Min(1, lines.Count);
    }
}
