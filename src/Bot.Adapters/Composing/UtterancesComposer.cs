using Bot.Adapters.Messaging;
using Bot.Search.Querying;

namespace Bot.Adapters.Composing;

/// <summary>who-said, said and ask.</summary>
internal static class UtterancesComposer
{
    public static OutgoingMessage Compose(Answer.Utterances answer, ComposeRequest request)
    {
        var draft = new MessageDraft(request, AnswerComposer.Heading(answer));
        var shown = draft.Quote([.. Labelled(answer.Items)]);
        var paging = new Paging(answer.Page, request.PageSize, shown, answer.Total);
        draft.Remark(Texts.Shown(paging.First, paging.Last, answer.Total, answer.Coverage));
        return draft.Offer(paging.Choices(), [.. answer.Items.Take(shown)]).Done();
    }

    // What is not said in the words themselves is named so, once, where that part of the list begins.
    private static IEnumerable<QuoteDraft> Labelled(IReadOnlyList<UtteranceResult> items)
    {
        var place = MatchPlace.Words;
        foreach (var item in items)
        {
            var label = item.Place == place ? null : PlaceLabel(item);
            place = item.Place;
            yield return new QuoteDraft(item, label);
        }
    }

    private static string? PlaceLabel(UtteranceResult item) => item.Place switch
    {
        MatchPlace.Sentence => Texts.BesideTheWords,
        MatchPlace.Paragraph => Texts.NearTheWords,
        MatchPlace.Article when item.Highlights.Count == 0 => null,
        MatchPlace.Article => Texts.InTheHeadline,
        _ => null,
    };
}
