using Bot.Search.Querying.Answering;
using Bot.Search.Querying.Evidence;
using Bot.Search.Querying.Ranking;
using Bot.Search.Querying.Scoping;

namespace Bot.Search.Querying.Asking;

/// <summary>A plain question: the quotes and sentences that hold the answer, best first, or that there is none.</summary>
internal sealed class AskHandler(AskReader reader, AskFinder finder, UtteranceAssembler assembler, AskMissing missing, AskedActs acts)
    : IQuestionHandler<Question.Ask>
{
    public async Task<Answer> AnswerAsync(Question.Ask question, QuestionScope scope, CancellationToken cancellationToken)
    {
        var plan = await reader.ReadAsync(question.Text, scope, cancellationToken);
        if (await acts.ToldOfUnquotedAsync(plan, cancellationToken) is { Count: > 0 } sentences)
            return Make(question, plan.Scope, await assembler.AssemblePageAsync(plan.Scope, sentences, plan.Topic.Terms, cancellationToken), sentences.Count) with { AskedOf = plan.AskedOf };
        plan = await reader.DescribeAsync(plan, cancellationToken);
        if (await missing.RefuseAsync(plan, cancellationToken) is { } refusal)
            return Nothing(question, plan, refusal);
        var found = await finder.FindAsync(plan, cancellationToken);
        var finding = found.Finding;
        if (plan.Kind == AskKind.Unanswerable)
            return Nothing(question, plan, await missing.UnsettledAsync(plan, finding, cancellationToken));
        if (finding.Hits.Count > 0 && plan is { Topic.Parts.Count: > 0, Order: AskedOrder.Best } && plan.Kind != AskKind.HowMany && found.Nearness != Nearness.Part)
            finding = await CarrierOrder.ArrangeAsync(plan.Scope, finding, cancellationToken);
        finding = finding with
        {
            Hits = plan.Order == AskedOrder.Best ? await OwnLast.ArrangeAsync(plan, await PresentersLast.ArrangeAsync(plan.Scope, finding.Hits, cancellationToken), cancellationToken) : finding.Hits,
            Nearest = await PresentersLast.ArrangeAsync(plan.Scope, finding.Nearest, cancellationToken),
        };
        StanceNote? stance = null;
        var done = await acts.FindAsync(plan, finding, cancellationToken);
        if (plan.Stance is { } asked && done.Hits.Count > 0)
        {
            stance = done.IsOwn ? null : new StanceNote(asked.Verb, done.Held);
            finding = new TopicFinding(done.Hits, done.Hits.Count, []);
            found = found with { Nearness = done.IsOwn ? Nearness.Part : Nearness.Words };
        }
        else if (plan is { Stance: { } missed, Who.Count: 0 })
        {
            return Nothing(question, plan, await missing.ActAsync(plan, finding, missed.Verb, cancellationToken));
        }
        if (finding.Hits.Count == 0)
            return Nothing(question, plan, await missing.FindAsync(plan, finding, found.Nearness, cancellationToken));
        if (plan is { Order: AskedOrder.Best, Topic.Parts.Count: > 0 } && plan.Kind is AskKind.What or AskKind.Who or AskKind.DidSay)
            finding = await Continuations.AddAsync(plan.Scope, finding, cancellationToken);
        var items = await assembler.AssemblePageAsync(plan.Scope, finding.Hits, found.Topic.Terms, cancellationToken);
        return Make(question, plan.Scope, items, finding.Total) with
        {
            Stance = stance,
            Nearness = found.Nearness,
            TakenFor = plan.TakenFor,
            AskedOf = plan.AskedOf,
            Order = plan.Order switch
            {
                AskedOrder.Newest => TimeOrder.NewestFirst,
                AskedOrder.Oldest or AskedOrder.Course => TimeOrder.OldestFirst,
                _ => null,
            },
        };
    }

    public Answer Nothing(Question.Ask question, QuestionScope scope, NotFound notFound) =>
        Make(question, scope, [], 0) with { NotFound = notFound };

    private static Answer.Utterances Nothing(Question.Ask question, AskPlan plan, NotFound notFound) =>
        Make(question, plan.Scope, [], 0) with { NotFound = notFound, AskedOf = plan.AskedOf };

    private static Answer.Utterances Make(Question.Ask question, QuestionScope scope, IReadOnlyList<UtteranceResult> items, int total) =>
        new(items, total, scope.Filters.Page) { Asked = QuestionKind.Ask, Query = question.Text, Coverage = scope.Coverage, Period = scope.Named };
}
