using Bot.Adapters.Messaging;
using Bot.Search.Querying;

namespace Bot.Adapters.Composing;

/// <summary>timeline: each utterance under its day, its first carrier marked.</summary>
internal static class TimelineComposer
{
    public static OutgoingMessage Compose(Answer.Timeline timeline, ComposeRequest request)
    {
        var draft = new MessageDraft(request, AnswerComposer.Heading(timeline));
        var shown = draft.Quote([.. timeline.Entries.Select(entry => new QuoteDraft(entry.Utterance, Day(entry), entry.FirstCarrier))]);
        var paging = new Paging(timeline.Page, request.PageSize, shown, timeline.Total);
        draft.Remark(paging.Describe(timeline.Coverage));
        return draft.Offer(paging.Choices(), [.. timeline.Entries.Take(shown).Select(entry => entry.Utterance)]).Done();
    }

    private static string Day(TimelineEntry entry) => Dates.Of(entry.Published)?.Day ?? Texts.NoDate;
}
