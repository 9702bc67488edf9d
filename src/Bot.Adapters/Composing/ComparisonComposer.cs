using Bot.Adapters.Messaging;
using Bot.Search.Domain;
using Bot.Search.Querying;

namespace Bot.Adapters.Composing;

/// <summary>
/// compare: who quotes whom; then what only one outlet has and what they word differently; last, in a line each, what
/// they tell alike.
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
        var page = PageOf(differences, request.Page, request.PageSize);
        var shown = draft.Quote(page, isBrief: true);
        var paging = new Paging(request.Page, request.PageSize, shown, differences.Count);
        if (shown > 0 && shown < differences.Count)
            draft.Remark(Texts.ComparisonShown(paging.First, paging.Last, differences.Count));
        if (shown == 0 && differences.Count > 0)
            draft.Remark(Texts.NoSuchPage(request.Page, paging.LastPage, differences.Count, "difference"));
        if (paging.Last >= differences.Count)
            Alike(draft, [.. comparison.Shared.Where(item => item.Wordings.Count < 2)], request.Limits);
        draft.Remark(Texts.Searched(comparison.Coverage));
        return draft.Offer(paging.Choices(request.Call), [.. page.Take(shown).Select(quote => quote.Item)]).Done();
    }

    /// <summary>What a page shows in full, in order; buttons number it so.</summary>
    public static IReadOnlyList<QuoteDraft> Page(Answer.Comparison comparison, QuestionFilters filters) =>
        PageOf(Differences(comparison), filters.Page, filters.Limit);

    private static List<QuoteDraft> PageOf(List<QuoteDraft> differences, int page, int size) =>
        [.. differences.Skip((page - 1) * size).Take(size).GroupBy(quote => quote.Label).SelectMany(group => group)];

    private static List<QuoteDraft> Differences(Answer.Comparison comparison)
    {
        var parts = comparison.Outlets
            .Select(outlet => outlet.Only.Select(item => new QuoteDraft(item, Texts.OnlyIn(SafeText.Label(outlet.Outlet)))).ToList())
            .ToList();
        parts.Add([.. comparison.Shared.Where(item => item.Wordings.Count > 1).Select(item => new QuoteDraft(item, Texts.WordedDifferently(item.Outlets)))]);
        // In turn, so that a page has something of each outlet however much one of them has.
        var longest = parts.Max(part => part.Count);
        return [.. Enumerable.Range(0, longest).SelectMany(i => parts.Where(part => i < part.Count).Select(part => part[i]))];
    }

    private static Field Overview(OutletView outlet)
    {
        var names = outlet.Speakers.Select(speaker => speaker.Name).OfType<string>().Select(SafeText.Label).ToList();
        var shown = names.Take(MostNames).ToList();
        var quoted = names.Count == 0 ? Texts.QuotesNobody : Texts.QuotesPeople(shown, names.Count - shown.Count);
        return new Field(SafeText.Label(outlet.Outlet), RichText.Plain($"{quoted}; {Texts.OnlyHere(outlet.Only.Count)}"));
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
