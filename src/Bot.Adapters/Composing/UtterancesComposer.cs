using Bot.Adapters.Messaging;
using Bot.Search.Domain;
using Bot.Search.Querying;

namespace Bot.Adapters.Composing;

/// <summary>who-said, said and ask.</summary>
internal static class UtterancesComposer
{
    private const int SentenceCharacters = 320;
    private const int LongerBy = 12;
    private const int FewWords = 4;

    public static OutgoingMessage Compose(Answer.Utterances answer, ComposeRequest request)
    {
        var draft = new MessageDraft(request, Headings.Of(answer));
        if (answer.Period is { } period)
            draft.Say(Texts.PeriodTaken(period));
        if (answer.TakenFor is { } taken)
            draft.Say(Texts.NameTaken(taken));
        if (Texts.NearnessShown(answer.Nearness) is { } near)
            draft.Say(near);
        if (answer.Order is { } order)
            draft.Say(Texts.OrderShown(order));
        if (answer.Stance is { } stance && (answer.Page == 1 || stance.Held == 0))
            draft.Say(Texts.StanceShown(stance, answer.Total));
        var held = answer.Stance is { } asked ? asked.Held - ((answer.Page - 1) * request.PageSize) : 0;
        var shown = draft.Quote([.. Labelled(answer.Items).Select((quote, i) => i < held ? WithSentence(quote) : quote)]);
        var paging = new Paging(answer.Page, request.PageSize, shown, answer.Total);
        draft.Remark(paging.Describe(answer.Coverage));
        return draft.Offer(paging.Choices(request.Call), [.. answer.Items.Take(shown)]).Done();
    }

    // What is not said in the words themselves is named so, once, where that part of the list begins.
    private static IEnumerable<QuoteDraft> Labelled(IReadOnlyList<UtteranceResult> items)
    {
        var place = MatchPlace.Words;
        foreach (var item in items)
        {
            var label = item.Place == place ? null : PlaceLabel(item);
            place = item.Place;
            // "No. We had four." tells nothing without what was asked.
            yield return IsFragment(item) ? WithSentence(new QuoteDraft(item, label)) : new QuoteDraft(item, item.Question is { } question ? Texts.Asked(Inside(question)) : label);
        }
    }

    // "the prosecutor's tone" of one who protested against it: a few reported words say nothing without their sentence.
    private static bool IsFragment(UtteranceResult item) =>
        item.Kind is QuoteKind.Indirect or QuoteKind.Mixed && item.Question is null && item.Text.AsSpan().Count(' ') < FewWords;

    // "to keep supplying arms" does not tell who refused what: the sentence does.
    private static QuoteDraft WithSentence(QuoteDraft quote)
    {
        var sentence = quote.Item.ActSentence ?? quote.Item.Citations[0].Context;
        return quote.Item.Kind is null ? quote with { Label = null }
            : quote.Item.ActSentence is null && sentence.Length < quote.Item.Text.Length + LongerBy ? quote
            : quote with { Label = Texts.TheSentence(Inside(sentence)) };
    }

    private static string Inside(string sentence) => SafeText.Label(Texts.Short(SafeText.Clean(sentence), SentenceCharacters));

    private static string? PlaceLabel(UtteranceResult item) => item.Place switch
    {
        MatchPlace.Sentence => Texts.BesideTheWords,
        MatchPlace.Paragraph => Texts.NearTheWords,
        MatchPlace.Headline when item.Highlights.Count == 0 => null,
        MatchPlace.Headline => Texts.InTheHeadline,
        _ => null,
    };
}

/// <summary>timeline: each utterance under its day, its first carrier marked.</summary>
internal static class TimelineComposer
{
    public static OutgoingMessage Compose(Answer.Timeline timeline, ComposeRequest request)
    {
        var draft = new MessageDraft(request, Headings.Of(timeline));
        var shown = draft.Quote([.. timeline.Entries.Select(entry => new QuoteDraft(entry.Utterance, Day(entry), entry.FirstCarrier))]);
        var paging = new Paging(timeline.Page, request.PageSize, shown, timeline.Total);
        draft.Remark(paging.Describe(timeline.Coverage));
        return draft.Offer(paging.Choices(request.Call), [.. timeline.Entries.Take(shown).Select(entry => entry.Utterance)]).Done();
    }

    private static string Day(TimelineEntry entry) => Dates.Of(entry.Published)?.Day ?? Texts.NoDate;
}
