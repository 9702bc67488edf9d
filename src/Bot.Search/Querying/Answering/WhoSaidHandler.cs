using Bot.Search.Querying.Evidence;
using Bot.Search.Querying.Missing;
using Bot.Search.Querying.Ranking;
using Bot.Search.Querying.Scoping;
using Bot.Search.Querying.Topics;

namespace Bot.Search.Querying.Answering;

/// <summary>Who said something about a topic: quotes whose words are about it, then those whose sentence or paragraph is.</summary>
internal sealed class WhoSaidHandler(TopicQueryBuilder builder, UtteranceAssembler assembler, NotFoundMaker missing)
    : IQuestionHandler<Question.WhoSaid>
{
    public async Task<Answer> AnswerAsync(Question.WhoSaid question, QuestionScope scope, CancellationToken cancellationToken)
    {
        var topic = builder.Build(TopicParser.Parse(question.Topic));
        if (topic.Parts.Count == 0)
            return Nothing(question, scope, NotFoundMaker.Plain(NotFoundReason.EmptyQuestion, scope));
        var finding = await TopicFinder.FindAsync(scope, topic, QuoteKinds.OnlyQuotes(scope.Index), TopicStrictness.Topic, cancellationToken);
        if (finding.Hits.Count == 0)
            return Nothing(question, scope, await MissingAsync(scope, topic, finding, cancellationToken));
        finding = await CarrierOrder.ArrangeAsync(scope, finding, cancellationToken);
        var items = await assembler.AssemblePageAsync(scope, finding.Hits, topic.Terms, cancellationToken);
        return new Answer.Utterances(items, finding.Total, scope.Filters.Page)
        {
            Asked = QuestionKind.WhoSaid,
            Query = question.Topic,
            Coverage = scope.Coverage,
        };
    }

    public Answer Nothing(Question.WhoSaid question, QuestionScope scope, NotFound notFound) =>
        new Answer.Utterances([], 0, scope.Filters.Page)
        {
            Asked = QuestionKind.WhoSaid,
            Query = question.Topic,
            Coverage = scope.Coverage,
            NotFound = notFound,
        };

    // A speaker filter that leaves nothing is another thing than a topic that is nowhere.
    private async Task<NotFound> MissingAsync(QuestionScope scope, TopicQuery topic, TopicFinding finding, CancellationToken cancellationToken)
    {
        var reason = NotFoundReason.UnknownTopic;
        if (scope.Index.Speakers is not null)
        {
            var others = await TopicFinder.FindAsync(scope, topic, QuoteKinds.OnlyQuotes(scope.Where), TopicStrictness.Topic, cancellationToken);
            if (others.Hits.Count > 0)
                (reason, finding) = (NotFoundReason.NothingOnTopic, others with { Nearest = [.. others.Hits.Take(3)] });
        }
        return await missing.TopicAsync(reason, scope, topic, finding, cancellationToken);
    }
}
