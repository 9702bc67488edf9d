using Bot.Search.Indexing;
using Bot.Search.Querying.Evidence;
using Bot.Search.Querying.Missing;
using Bot.Search.Querying.Ranking;
using Bot.Search.Querying.Scoping;
using Bot.Search.Querying.Topics;
using Bot.Search.Storing;

namespace Bot.Search.Querying.Answering;

/// <summary>What one speaker said, under any form of the name, on a topic or on anything.</summary>
internal sealed class SaidByHandler(
    PersonAsked people, UnnamedSpeakers unnamed, TieredFinder finder, UtteranceAssembler assembler, MissingSpeaker missing)
    : IQuestionHandler<Question.SaidBy>
{
    public async Task<Answer> AnswerAsync(Question.SaidBy question, QuestionScope scope, CancellationToken cancellationToken)
    {
        if (!question.Person.Any(char.IsLetterOrDigit))
            return Nothing(question, scope, NotFoundMaker.Plain(NotFoundReason.EmptyQuestion, scope));
        (question, scope, var who, var taken) = await people.ReadAsync(question, scope, cancellationToken);
        if (scope.Blocked is { } reason)
            return Nothing(question, scope, NotFoundMaker.Plain(reason, scope));
        if (who.Count == 0)
            return await UnnamedAsync(question, scope, cancellationToken);
        var filter = QuoteKinds.OnlyQuotes(scope.Index with { Speakers = [.. who.Select(entry => entry.Key)] });
        var topic = finder.Read(question.Topic);
        return topic.Parts.Count == 0
            ? await AnythingAsync(question, scope, filter, taken, cancellationToken)
            : await OnTopicAsync(question, scope, filter, topic, taken, cancellationToken);
    }

    public Answer Nothing(Question.SaidBy question, QuestionScope scope, NotFound notFound) =>
        Make(question, scope, [], 0) with { NotFound = notFound };

    private async Task<Answer> UnnamedAsync(Question.SaidBy question, QuestionScope scope, CancellationToken cancellationToken)
    {
        var hits = await unnamed.FindAsync(scope, question.Person, scope.Index, cancellationToken);
        if (hits.Count == 0 || !string.IsNullOrWhiteSpace(question.Topic))
            return Nothing(question, scope, await missing.UnknownAsync(scope, question.Person, cancellationToken));
        var items = await assembler.AssemblePageAsync(scope, hits.Select(UtteranceHit.BySpeaker), TopicQuery.NoTerms, cancellationToken);
        return Make(question, scope, items, hits.Count);
    }

    private async Task<Answer> AnythingAsync(
        Question.SaidBy question, QuestionScope scope, CoverageFilter filter, TakenName? taken, CancellationToken cancellationToken)
    {
        var result = await scope.Snapshot.SearchAsync(IndexQuery.Everything, filter, scope.Skip + scope.Filters.Limit, cancellationToken);
        // What was said together with others comes behind what was said alone.
        var joint = await unnamed.FindJointAsync(scope, question.Person, scope.Index, cancellationToken);
        if (result.Hits.Count == 0 && joint.Count == 0)
            return Nothing(question, scope, await missing.FilteredAsync(scope, filter.Speakers!, cancellationToken));
        var hits = result.Hits.Count < scope.Skip + scope.Filters.Limit ? result.Hits.Concat(joint) : result.Hits;
        var items = await assembler.AssemblePageAsync(scope, hits.Select(UtteranceHit.BySpeaker), TopicQuery.NoTerms, cancellationToken);
        return Make(question, scope, items, result.Utterances.Value + joint.Count) with { TakenFor = taken };
    }

    private async Task<Answer> OnTopicAsync(
        Question.SaidBy question, QuestionScope scope, CoverageFilter filter, TopicQuery topic, TakenName? taken, CancellationToken cancellationToken)
    {
        var found = await finder.FindAsync(scope, topic, filter, TopicStrictness.TopicOfSpeaker, cancellationToken);
        var finding = found.Finding;
        if (finding.Hits.Count == 0)
        {
            var notFound = await missing.OffTopicAsync(scope, topic, finding.Nearest, filter, cancellationToken);
            return Nothing(question, scope, notFound);
        }
        finding = await CarrierOrder.ArrangeAsync(scope, finding, cancellationToken);
        var items = await assembler.AssemblePageAsync(scope, finding.Hits, found.Topic.Terms, cancellationToken);
        return Make(question, scope, items, finding.Total) with { Nearness = found.Nearness, TakenFor = taken };
    }

    private static Answer.Utterances Make(Question.SaidBy question, QuestionScope scope, IReadOnlyList<UtteranceResult> items, int total) =>
        new(items, total, scope.Filters.Page)
        {
            Asked = QuestionKind.SaidBy,
            Query = string.IsNullOrWhiteSpace(question.Topic) ? question.Person : $"{question.Person} {question.Topic}",
            Coverage = scope.Coverage,
            Period = scope.Named,
            Topic = string.IsNullOrWhiteSpace(question.Topic) ? null : question.Topic,
            AskedOf = new AskedOf(question.Person, question.Topic),
        };
}
