using Bot.Adapters.Messaging;
using Bot.Search.Querying;

namespace Bot.Adapters.Composing;

/// <summary>compare: who quotes whom, what only one outlet has, and what they share with its wordings.</summary>
internal static class ComparisonComposer
{
    private const int MostNames = 8;

    public static OutgoingMessage Compose(Answer.Comparison comparison, ComposeRequest request)
    {
        var draft = new MessageDraft(request, AnswerComposer.Heading(comparison));
        draft.Add(new MessageBlock.Fields([.. comparison.Outlets.Select(Overview)]));
        var quotes = Chosen(comparison, request);
        var shown = draft.Quote(quotes, isBrief: true);
        var all = comparison.Shared.Count + comparison.Outlets.Sum(outlet => outlet.Only.Count);
        if (shown < all)
            draft.Remark(Texts.ComparisonRest(shown, all));
        draft.Remark(Texts.Searched(comparison.Coverage));
        return draft.Offer([], [.. quotes.Take(shown).Select(quote => quote.Item)]).Done();
    }

    private static Field Overview(OutletView outlet)
    {
        var names = outlet.Speakers.Select(speaker => speaker.Name).OfType<string>().Select(SafeText.Label).ToList();
        var quoted = names.Count == 0 ? Texts.QuotesNobody : Texts.QuotesPeople([.. names.Take(MostNames)], names.Count - Math.Min(names.Count, MostNames));
        return new Field(SafeText.Label(outlet.Outlet), RichText.Plain($"{quoted}; {Texts.OnlyHere(outlet.Only.Count)}"));
    }

    // Everything shared and everything of one outlet stand together; when room is short each part gives up its last.
    private static List<QuoteDraft> Chosen(Answer.Comparison comparison, ComposeRequest request)
    {
        var parts = new List<List<QuoteDraft>>
        {
            comparison.Shared.Select(item => new QuoteDraft(item, Texts.InSeveral(item.Outlets))).ToList(),
        };
        parts.AddRange(comparison.Outlets.Select(outlet =>
            outlet.Only.Select(item => new QuoteDraft(item, Texts.OnlyIn(SafeText.Label(outlet.Outlet)))).ToList()));
        while (parts.Sum(part => part.Count) > request.Limits.Quotes && parts.MaxBy(part => part.Count) is { Count: > 0 } longest)
            longest.RemoveAt(longest.Count - 1);
        return [.. parts.SelectMany(part => part)];
    }
}
