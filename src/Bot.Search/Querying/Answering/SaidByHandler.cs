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
    SpeakerFinder speakers, UnnamedSpeakers unnamed, TopicQueryBuilder builder, UtteranceAssembler assembler, MissingSpeaker missing)
    : IQuestionHandler<Question.SaidBy>
{
    private const int MaxNameWords = 5;

    public async Task<Answer> AnswerAsync(Question.SaidBy question, QuestionScope scope, CancellationToken cancellationToken)
    {
        if (!question.Person.Any(char.IsLetterOrDigit))
            return Nothing(question, scope, NotFoundMaker.Plain(NotFoundReason.EmptyQuestion, scope));
        (question, var who) = await ReadPersonAsync(question, scope, cancellationToken);
        if (who.Count == 0)
            return await UnnamedAsync(question, scope, cancellationToken);
        var filter = QuoteKinds.OnlyQuotes(scope.Index with { Speakers = [.. who.Select(entry => entry.Key)] });
        var topic = builder.Build(TopicParser.Parse(question.Topic));
        return topic.Parts.Count == 0
            ? await AnythingAsync(question, scope, filter, cancellationToken)
            : await OnTopicAsync(question, scope, filter, topic, cancellationToken);
    }

    public Answer Nothing(Question.SaidBy question, QuestionScope scope, NotFound notFound) =>
        Make(question, scope, [], 0) with { NotFound = notFound };

    // "said kaczynski peace mission": the longest beginning that names somebody is the person, what is left the topic.
    private async Task<(Question.SaidBy Question, IReadOnlyList<SpeakerEntry> Who)> ReadPersonAsync(
        Question.SaidBy question, QuestionScope scope, CancellationToken cancellationToken)
    {
        // "Ukraine's President", "president of Ukraine": neither Ukraine nor a president, but who is both.
        var shortest = RoleAsked.Parse($"{question.Person} {question.Topic}").Length;
        if (!string.IsNullOrWhiteSpace(question.Topic) && shortest > question.Person.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length)
            question = question with { Person = $"{question.Person} {question.Topic}", Topic = null };
        // "the UN aid coordinator": what looks like a name and a topic may be one printed role.
        var whole = $"{question.Person} {question.Topic}".Trim();
        if (!string.IsNullOrWhiteSpace(question.Topic) && await speakers.FindByPrintedRoleAsync(scope.Snapshot, whole, cancellationToken) is { Count: > 0 } role)
            return (question with { Person = whole, Topic = null }, role);
        var who = await speakers.FindAsync(scope.Snapshot, question.Person, cancellationToken);
        var words = question.Person.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (who.Count > 0 || !string.IsNullOrWhiteSpace(question.Topic))
            return (question, who);
        if (await SeveralAsync(scope, question.Person, cancellationToken) is { Count: > 0 } several)
            return (question, several);
        for (var length = Math.Min(words.Length - 1, Math.Max(MaxNameWords, shortest)); length >= Math.Max(1, shortest); length--)
        {
            var name = string.Join(' ', words[..length]);
            who = await speakers.FindAsync(scope.Snapshot, name, cancellationToken);
            if (who.Count > 0)
                return (question with { Person = name, Topic = string.Join(' ', words[length..]) }, who);
        }
        return (question, []);
    }

    // "Biden and Trump": both, when both are quoted.
    private async Task<IReadOnlyList<SpeakerEntry>> SeveralAsync(QuestionScope scope, string person, CancellationToken cancellationToken)
    {
        var who = new List<SpeakerEntry>();
        var names = person.Split(" and ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var name in names.Length > 1 ? names : [])
        {
            var found = await speakers.FindAsync(scope.Snapshot, name, cancellationToken);
            if (found.Count == 0)
                return [];
            who.AddRange(found);
        }
        return [.. who.DistinctBy(entry => entry.Key)];
    }

    private async Task<Answer> UnnamedAsync(Question.SaidBy question, QuestionScope scope, CancellationToken cancellationToken)
    {
        var hits = await unnamed.FindAsync(scope, question.Person, scope.Index, cancellationToken);
        if (hits.Count == 0 || !string.IsNullOrWhiteSpace(question.Topic))
            return Nothing(question, scope, await missing.UnknownAsync(scope, question.Person, cancellationToken));
        var items = await assembler.AssemblePageAsync(scope, hits.Select(UtteranceHit.BySpeaker), TopicQuery.NoTerms, cancellationToken);
        return Make(question, scope, items, hits.Count);
    }

    private async Task<Answer> AnythingAsync(Question.SaidBy question, QuestionScope scope, CoverageFilter filter, CancellationToken cancellationToken)
    {
        var result = await scope.Snapshot.SearchAsync(IndexQuery.Everything, filter, scope.Skip + scope.Filters.Limit, cancellationToken);
        // What was said together with others comes behind what was said alone.
        var joint = await unnamed.FindJointAsync(scope, question.Person, scope.Index, cancellationToken);
        if (result.Hits.Count == 0 && joint.Count == 0)
            return Nothing(question, scope, await missing.FilteredAsync(scope, filter.Speakers!, cancellationToken));
        var hits = result.Hits.Count < scope.Skip + scope.Filters.Limit ? result.Hits.Concat(joint) : result.Hits;
        var items = await assembler.AssemblePageAsync(scope, hits.Select(UtteranceHit.BySpeaker), TopicQuery.NoTerms, cancellationToken);
        return Make(question, scope, items, result.Utterances.Value + joint.Count);
    }

    private async Task<Answer> OnTopicAsync(
        Question.SaidBy question, QuestionScope scope, CoverageFilter filter, TopicQuery topic, CancellationToken cancellationToken)
    {
        var finding = await TopicFinder.FindAsync(scope, topic, filter, TopicStrictness.TopicOfSpeaker, cancellationToken);
        if (finding.Hits.Count == 0)
        {
            var notFound = await missing.OffTopicAsync(scope, topic, finding, filter, cancellationToken);
            return Nothing(question, scope, notFound);
        }
        finding = await CarrierOrder.ArrangeAsync(scope, finding, cancellationToken);
        var items = await assembler.AssemblePageAsync(scope, finding.Hits, topic.Terms, cancellationToken);
        return Make(question, scope, items, finding.Total);
    }

    private static Answer.Utterances Make(Question.SaidBy question, QuestionScope scope, IReadOnlyList<UtteranceResult> items, int total) =>
        new(items, total, scope.Filters.Page)
        {
            Asked = QuestionKind.SaidBy,
            Query = string.IsNullOrWhiteSpace(question.Topic) ? question.Person : $"{question.Person} {question.Topic}",
            Coverage = scope.Coverage,
            Topic = string.IsNullOrWhiteSpace(question.Topic) ? null : question.Topic,
        };
}
