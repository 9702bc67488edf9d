using Bot.Search.Querying.Evidence;
using Bot.Search.Querying.Missing;
using Bot.Search.Querying.Ranking;
using Bot.Search.Querying.Scoping;
using Bot.Search.Querying.Topics;

namespace Bot.Search.Querying.Answering;

/// <summary>Who said something about a topic: quotes whose words are about it, then those whose sentence or paragraph is.</summary>
internal sealed class WhoSaidHandler(FiltersInWords filters, TieredFinder finder, UtteranceAssembler assembler, NotFoundMaker missing)
    : IQuestionHandler<Question.WhoSaid>
{
    public async Task<Answer> AnswerAsync(Question.WhoSaid question, QuestionScope scope, CancellationToken cancellationToken)
    {
        var (left, narrowed) = await filters.TakeAsync(question.Topic, scope, cancellationToken);
        var topic = finder.Read(left);
        if (topic.Parts.Count == 0)
            return Nothing(question, scope, NotFoundMaker.Plain(NotFoundReason.EmptyQuestion, scope));
        var found = await FindAsync(narrowed, topic, cancellationToken);
        // "today" may be a word that somebody said: what reads like a filter and leaves nothing is taken as words.
        if (found.Finding.Hits.Count == 0 && narrowed.Index != scope.Index
            && await FindAsync(scope, finder.Read(question.Topic), cancellationToken) is { Nearness: Nearness.Words, Finding.Hits.Count: > 0 } asWords)
            (found, narrowed) = (asWords, scope);
        scope = narrowed;
        if (found.Finding.Hits.Count == 0 && scope.Blocked is { } reason)
            return Nothing(question, scope, await missing.BlockedAsync(reason, scope, cancellationToken));
        var finding = found.Finding;
        if (finding.Hits.Count == 0)
            return Nothing(question, scope, (await MissingAsync(scope, topic, found, cancellationToken)) with { IsInNearWords = found.Nearness == Nearness.NearWords });
        finding = await CarrierOrder.ArrangeAsync(scope, finding, cancellationToken);
        var items = await assembler.AssemblePageAsync(scope, finding.Hits, found.Topic.Terms, cancellationToken);
        return new Answer.Utterances(items, finding.Total, scope.Filters.Page)
        {
            Asked = QuestionKind.WhoSaid,
            Query = question.Topic,
            Coverage = scope.Coverage,
            Period = scope.Named,
            AskedOf = new AskedOf(null, question.Topic),
            Nearness = found.Nearness,
        };
    }

    private async Task<TieredFinding> FindAsync(QuestionScope scope, TopicQuery topic, CancellationToken cancellationToken) =>
        (await finder.FindAsync(scope, topic, QuoteKinds.OnlyQuotes(scope.Index), TopicStrictness.Topic, cancellationToken)).WithoutNearWords();

    public Answer Nothing(Question.WhoSaid question, QuestionScope scope, NotFound notFound) =>
        new Answer.Utterances([], 0, scope.Filters.Page)
        {
            Asked = QuestionKind.WhoSaid,
            Query = question.Topic,
            Coverage = scope.Coverage,
            Period = scope.Named,
            AskedOf = new AskedOf(null, question.Topic),
            NotFound = notFound,
        };

    // A speaker filter that leaves nothing is another thing than a topic that is nowhere.
    private async Task<NotFound> MissingAsync(QuestionScope scope, TopicQuery topic, TieredFinding found, CancellationToken cancellationToken)
    {
        if (scope.Index.Speakers is not null)
        {
            var others = await TopicFinder.FindAsync(scope, topic, QuoteKinds.OnlyQuotes(scope.Where), TopicStrictness.Topic, cancellationToken);
            if (others.Hits.Count > 0)
                return await missing.TopicAsync(NotFoundReason.NothingOnTopic, scope, topic, [.. others.Hits.Take(NearestQuotes.Most)], cancellationToken);
        }
        return await missing.TopicOrAsync(
            NotFoundReason.UnknownTopic, scope, topic, found.Nearness == Nearness.NearWords ? found.Finding.Nearest : [], cancellationToken);
    }
}
