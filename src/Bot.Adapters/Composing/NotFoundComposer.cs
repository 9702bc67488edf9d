using Bot.Adapters.Messaging;
using Bot.Search.Querying;

namespace Bot.Adapters.Composing;

/// <summary>"Not in the coverage": what was searched, the nearest there is, what else to ask.</summary>
internal static class NotFoundComposer
{
    private const int MostSuggestions = 5;

    public static OutgoingMessage Compose(Answer answer, NotFound notFound, ComposeRequest request)
    {
        var draft = new MessageDraft(request, Headings.Of(answer));
        if (request.Meant is { } meant)
            draft.Say(meant.Label);
        draft.Say(Sentence(answer, notFound));
        if (answer.Period is { } period && notFound.Reason != NotFoundReason.FilteredOut)
            draft.Say(Texts.PeriodTaken(period));
        draft.Quote([.. notFound.Nearest.Select((item, i) => new QuoteDraft(item, i == 0 ? Texts.Nearest : null))]);
        if (notFound.Suggestions.Count > 0)
            draft.Remark(Texts.TryInstead([.. notFound.Suggestions.Take(MostSuggestions).Select(SafeText.Label)]));
        return draft.Offer([.. request.Meant is { } call ? new[] { call with { Label = Texts.Short(call.Label, request.Limits.ButtonLabel) } } : [], .. Suggestions(notFound, request), .. request.WaysOn]).Done(MessageOutcome.NotFound);
    }

    private static string Sentence(Answer answer, NotFound notFound)
    {
        if (notFound.Narrowed.Count > 0)
            return Texts.NotWithin(notFound.Reason, notFound.Narrowed);
        if (answer.Period is { } period && notFound.Reason == NotFoundReason.FilteredOut)
            return Texts.NothingPublished(period, notFound.Nearest.Count > 0);
        if (notFound.MissingAct is { } act)
            return Texts.NoSuchAct(act, answer.Coverage);
        if (notFound is { IsInNearWords: true, Nearest.Count: > 0 } && answer is not Answer.Verdict)
            return Texts.InNearWords(answer.Coverage);
        if (notFound is { IsRelated: true, Reason: NotFoundReason.UnanswerableKind })
            return Texts.Unsettled(answer.Coverage);
        if (notFound.IsRelated && answer is not Answer.Verdict && notFound.Reason is (NotFoundReason.UnknownTopic or NotFoundReason.NothingOnTopic))
            return Texts.NotInTheseWords(notFound.Reason, answer.Coverage);
        // A claim that is not found is not thereby untrue.
        return answer is Answer.Verdict && notFound.Reason is (NotFoundReason.UnknownTopic or NotFoundReason.NothingOnTopic)
            ? $"{Texts.ClaimNotFound} {Texts.Searched(answer.Coverage)}"
            : Texts.NotFound(notFound.Reason, answer.Coverage);
    }

    private static IEnumerable<Choice> Suggestions(NotFound notFound, ComposeRequest request) =>
        notFound.Suggestions.Take(MostSuggestions).Zip(request.Suggested, (suggestion, call) => new Choice
        {
            Kind = ChoiceKind.Suggestion,
            Label = Texts.Short(SafeText.Label(suggestion), request.Limits.ButtonLabel),
            Request = new ChatRequest.Run(call),
        });
}
