using Bot.Adapters.Messaging;
using Bot.Search.Querying;

namespace Bot.Adapters.Composing;

/// <summary>verify.</summary>
internal static class VerdictComposer
{
    public static OutgoingMessage Compose(Answer.Verdict verdict, ComposeRequest request)
    {
        var best = verdict.Items.Count > 0 ? verdict.Items[0] : null;
        var draft = new MessageDraft(request, Headings.Of(verdict));
        draft.Say(Texts.Verdict(verdict, best is null ? null : QuoteComposer.SpeakerOf(best), Exactly(best), Otherwise(best)));
        if (verdict.Kind == VerdictKind.Exact && Others(verdict.Items) is { Count: > 0 } others)
            draft.Say(Texts.AlsoBy(others));
        if (verdict.Negation is { } negation)
            draft.Say(Texts.MindNegation(negation));
        if (best is not null && QuoteComposer.IsDenied(best))
            draft.Say(Texts.ClaimDenied);
        if (verdict.Difference.Count > 0)
        {
            draft.Say(RichWords.CompactDifference(verdict.Difference));
            draft.Add(new MessageBlock.Note(RichWords.Legend(Texts.OnlyInYourText, Texts.OnlyInTheSource)));
        }
        var shown = draft.Quote([.. verdict.Items.Select(item => new QuoteDraft(item))]);
        draft.Remark(Texts.Searched(verdict.Coverage));
        var outcome = verdict.Kind == VerdictKind.NotFound ? MessageOutcome.NotFound : MessageOutcome.Answered;
        return draft.Offer([], [.. verdict.Items.Take(shown)]).Done(outcome);
    }

    private static List<string> Others(IReadOnlyList<UtteranceResult> items) =>
        [.. items.Select(QuoteComposer.SpeakerOf).OfType<string>().Distinct().Skip(1)];

    private static string[] Exactly(UtteranceResult? best) =>
        best is { Wordings.Count: > 0 } ? [.. best.Wordings[0].Outlets.Select(SafeText.Label)] : [];

    private static string[] Otherwise(UtteranceResult? best) =>
        best is null ? [] : [.. best.Wordings.Skip(1).SelectMany(wording => wording.Outlets).Distinct().Except(best.Wordings[0].Outlets).Select(SafeText.Label)];
}
