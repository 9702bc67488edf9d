using Bot.Search.Indexing;
using Bot.Search.Querying.Answering;
using Bot.Search.Querying.Evidence;
using Bot.Search.Querying.Missing;
using Bot.Search.Querying.Ranking;
using Bot.Search.Querying.Scoping;
using Bot.Search.Storing;

namespace Bot.Search.Querying.Asking;

/// <summary>A plain question: the quotes and sentences that hold the answer, best first, or that there is none.</summary>
internal sealed class AskHandler(
    AskReader reader, UtteranceAssembler assembler, NotFoundMaker missing, MissingSpeaker missingSpeaker, StanceFinder stances)
    : IQuestionHandler<Question.Ask>
{
    public async Task<Answer> AnswerAsync(Question.Ask question, QuestionScope scope, CancellationToken cancellationToken)
    {
        var plan = await reader.ReadAsync(question.Text, scope, cancellationToken);
        if (await RefuseAsync(plan, cancellationToken) is { } refusal)
            return Nothing(question, plan.Scope, refusal);
        var finding = await FindAsync(plan, cancellationToken);
        if (plan.Kind == AskKind.HowMany)
            finding = await NumberEvidence.KeepAsync(plan.Scope.Snapshot, finding, cancellationToken);
        if (finding.Hits.Count > 0 && plan.Topic.Parts.Count > 0)
            finding = await CarrierOrder.ArrangeAsync(plan.Scope, finding, cancellationToken);
        StanceNote? stance = null;
        if (plan.Stance is not null)
            (finding, stance) = await stances.PreferAsync(plan, finding, plan.Who.Count == 0 ? plan.Scope.Index : BySpeaker(plan), cancellationToken);
        if (finding.Hits.Count == 0)
            return Nothing(question, plan.Scope, await MissingAsync(plan, finding, cancellationToken));
        var items = await assembler.AssemblePageAsync(plan.Scope, finding.Hits, plan.Topic.Terms, cancellationToken);
        return Make(question, plan.Scope, items, finding.Total) with { Stance = stance };
    }

    public Answer Nothing(Question.Ask question, QuestionScope scope, NotFound notFound) =>
        Make(question, scope, [], 0) with { NotFound = notFound };

    private async Task<NotFound?> RefuseAsync(AskPlan plan, CancellationToken cancellationToken)
    {
        if (plan.Kind == AskKind.Unanswerable)
            return await missing.TopicAsync(NotFoundReason.UnanswerableKind, plan.Scope, plan.Topic, new TopicFinding([], 0, []), cancellationToken);
        if (plan.Scope.Blocked is { } reason)
            return await missing.BlockedAsync(reason, plan.Scope, cancellationToken);
        if (plan.UnknownSpeaker is { } name)
            return await missingSpeaker.UnknownAsync(plan.Scope, name, cancellationToken);
        return plan is { Topic.Parts.Count: 0, Who.Count: 0, IsNarrowed: false } ? NotFoundMaker.Plain(NotFoundReason.EmptyQuestion, plan.Scope) : null;
    }

    private static async Task<TopicFinding> FindAsync(AskPlan plan, CancellationToken cancellationToken)
    {
        var quotesOnly = QuoteKinds.OnlyQuotes(plan.Scope.Index);
        if (plan.Who.Count == 0)
        {
            if (plan.Topic.Parts.Count == 0)
                return await EverythingAsync(plan.Scope, quotesOnly, cancellationToken);
            var filter = plan.OnlyQuotes ? quotesOnly : plan.Scope.Index;
            return await TopicFinder.FindAsync(plan.Scope, plan.Topic, filter, TopicStrictness.Question, cancellationToken);
        }
        var bySpeaker = BySpeaker(plan);
        var finding = plan.Topic.Parts.Count == 0
            ? await EverythingAsync(plan.Scope, bySpeaker, cancellationToken)
            : await TopicFinder.FindAsync(plan.Scope, plan.Topic, bySpeaker, TopicStrictness.QuestionToSpeaker, cancellationToken);
        return finding.Hits.Count == 0 && plan.WithName is { } withName
            ? await TopicFinder.FindAsync(plan.Scope, withName, plan.Scope.Index, TopicStrictness.Question, cancellationToken)
            : finding;
    }

    private static async Task<TopicFinding> EverythingAsync(QuestionScope scope, CoverageFilter filter, CancellationToken cancellationToken)
    {
        var result = await scope.Snapshot.SearchAsync(IndexQuery.Everything, filter, scope.Skip + scope.Filters.Limit, cancellationToken);
        return new TopicFinding([.. result.Hits.Select(UtteranceHit.BySpeaker)], result.Utterances.Value, []);
    }

    private async Task<NotFound> MissingAsync(AskPlan plan, TopicFinding finding, CancellationToken cancellationToken) => plan.Who.Count == 0
        ? await missing.TopicAsync(NotFoundReason.UnknownTopic, plan.Scope, plan.Topic, finding, cancellationToken)
        : await missingSpeaker.OffTopicAsync(plan.Scope, plan.Topic, finding, BySpeaker(plan), cancellationToken);

    private static CoverageFilter BySpeaker(AskPlan plan) =>
        QuoteKinds.OnlyQuotes(plan.Scope.Index with { Speakers = [.. plan.Who.Select(entry => entry.Key)] });

    private static Answer.Utterances Make(Question.Ask question, QuestionScope scope, IReadOnlyList<UtteranceResult> items, int total) =>
        new(items, total, scope.Filters.Page) { Asked = QuestionKind.Ask, Query = question.Text, Coverage = scope.Coverage, Period = scope.Named };
}
