using Bot.Adapters.Messaging;
using Bot.Search.Domain;
using Bot.Search.Querying;

namespace Bot.Adapters.Composing;

/// <summary>
/// compare: who quotes whom; then where they contradict, what they word differently, what on the topic only one outlet has, and
/// what else it has in the same articles; last, in a line each, what they tell alike.
/// </summary>
internal static class ComparisonComposer
{
    private const int MostNames = 8;
    private const int WordsOfLine = 90;

    public static OutgoingMessage Compose(Answer.Comparison comparison, ComposeRequest request)
    {
        var draft = new MessageDraft(request, Headings.Of(comparison));
        draft.Add(new MessageBlock.Fields([.. comparison.Outlets.Select(Overview)]));
        var differences = Differences(comparison);
        var (page, numbers) = Grouped(draft, differences, request);
        var shown = page.Count;
        var paging = new Paging(request.Page, request.PageSize, shown, differences.Count);
        if (shown > 0 && shown < differences.Count)
            draft.Remark(Texts.ComparisonShown(paging.First, paging.Last, differences.Count));
        if (shown == 0 && differences.Count > 0)
            draft.Remark(Texts.NoSuchPage(request.Page, paging.LastPage, differences.Count, "difference"));
        if (paging.Last >= differences.Count)
            Alike(draft, [.. comparison.Shared.Where(item => item.Wordings.Count < 2)], request.Limits);
        draft.Remark(Texts.Searched(comparison.Coverage));
        return draft.Offer(paging.Choices(request.Call), [.. page.Select(quote => quote.Item)], numbers).Done();
    }

    /// <summary>All differences in the order in which pages take them, whatever their size; buttons number them so, from 1.</summary>
    public static IReadOnlyList<UtteranceResult> InOrder(Answer.Comparison comparison) => [.. Differences(comparison).Select(quote => quote.Item)];

    // What fits of the page, outlet by outlet: in the order of pages it goes in turn, and a part of it must not be of one outlet alone.
    private static (IReadOnlyList<QuoteDraft> Page, IReadOnlyList<int> Numbers) Grouped(MessageDraft draft, List<QuoteDraft> differences, ComposeRequest request)
    {
        var before = (request.Page - 1) * request.PageSize;
        var page = differences.Select((quote, i) => (Quote: quote, Number: i + 1)).Skip(before).Take(Math.Min(request.PageSize, request.Limits.Quotes)).ToList();
        for (var count = page.Count; count > 0; count--)
        {
            var groups = page.Take(count).GroupBy(pair => pair.Quote.Label).ToList();
            var quotes = groups.SelectMany(group => group.Select((pair, i) => i == 0 ? Counted(pair.Quote, group.Count()) : pair.Quote with { Label = null })).ToList();
            if (draft.Quote(quotes, isBrief: true) == count)
                return (quotes, [.. groups.SelectMany(group => group).Select(pair => pair.Number)]);
        }
        return ([], []);
    }

    private static QuoteDraft Counted(QuoteDraft first, int count) => count == 1 ? first : first with { Label = $"{first.Label}: {Texts.Count(count, "quote")}" };

    private static List<QuoteDraft> Differences(Answer.Comparison comparison)
    {
        var contrasts = comparison.Contrasts.SelectMany(contrast => contrast.Sides.Select(side => new QuoteDraft(side, Texts.Contrast(contrast.Kind))));
        var worded = comparison.Shared.Where(item => item.Wordings.Count > 1).Select(item => new QuoteDraft(item, Texts.WordedDifferently(item.Outlets)));
        return
        [
            .. contrasts.Concat(worded)
                .Concat(InTurn([.. comparison.Outlets.Select(outlet => Only(outlet, IsOnTopic, Texts.OnlyIn))]))
                .Concat(InTurn([.. comparison.Outlets.Select(outlet => Only(outlet, item => !IsOnTopic(item), Texts.BesideTheTopic))]))
                // What contradicts is not shown a second time as what only one outlet has.
                .DistinctBy(quote => (quote.Item.Citations[0].ArticleId, quote.Item.Citations[0].Start, quote.Item.Text)),
        ];
    }

    private static List<QuoteDraft> Only(OutletView outlet, Func<UtteranceResult, bool> isMeant, Func<string, string> label) =>
        [.. outlet.Only.Where(isMeant).Select(item => new QuoteDraft(item, label(SafeText.Label(outlet.Outlet))))];

    // So that a page has something of each outlet however much one of them has.
    private static IEnumerable<QuoteDraft> InTurn(IReadOnlyList<List<QuoteDraft>> parts)
    {
        var longest = parts.Max(part => part.Count);
        return Enumerable.Range(0, longest).SelectMany(i => parts.Where(part => i < part.Count).Select(part => part[i]));
    }

    private static bool IsOnTopic(UtteranceResult item) => item.Score > 0;

    private static Field Overview(OutletView outlet)
    {
        var names = outlet.Speakers.Select(speaker => speaker.Name).OfType<string>().Select(SafeText.Label).ToList();
        var shown = names.Take(MostNames).ToList();
        var quoted = names.Count == 0 ? Texts.QuotesNobody : Texts.QuotesPeople(shown, names.Count - shown.Count);
        return new Field(SafeText.Label(outlet.Outlet), RichText.Plain($"{quoted}; {Texts.OnlyHere(outlet.Only.Count(IsOnTopic))}"));
    }

    private static void Alike(MessageDraft draft, List<UtteranceResult> items, MessageLimits limits)
    {
        if (items.Count == 0)
            return;
        var lines = items.Select(Line).ToList();
        var room = Math.Min(draft.Left, limits.BlockCharacters);
        while (lines.Count > 0 && Measure.Of(new MessageBlock.CitationList(lines), limits) > room)
            lines.RemoveAt(lines.Count - 1);
        if (lines.Count > 0)
            draft.Append(new MessageBlock.Paragraph(new RichText([new TextRun(Texts.ToldAlike, RunStyles.Bold)]))).Append(new MessageBlock.CitationList(lines));
        if (lines.Count < items.Count)
            draft.Remark(Texts.AlikeLeft(items.Count - lines.Count));
    }

    private static SourceLine Line(UtteranceResult item)
    {
        var best = SourceLines.Of(item.Citations[0], new Squeeze(0, 0, 1, 0), isFirst: false);
        var words = SafeText.Label(WordTrimmer.Trim(item.Text, item.Highlights, WordsOfLine).Text);
        var said = item.Kind == QuoteKind.Direct ? $"\u201C{words}\u201D" : OpenMarks.Close(words);
        return best with
        {
            Outlet = Texts.Join([.. item.Citations.Select(citation => SafeText.Label(citation.Outlet)).Distinct()]),
            Title = QuoteComposer.SpeakerOf(item) is { } speaker ? $"{speaker}{ActOf(item)}: {said}" : said,
            Byline = null,
        };
    }

    private static string ActOf(UtteranceResult item) => Texts.ActOf(item.Act) is { } act ? $" ({act})" : "";
}
