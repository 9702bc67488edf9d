using Bot.Search.Indexing;
using Bot.Search.Querying.Evidence;
using Bot.Search.Querying.Missing;
using Bot.Search.Querying.Ranking;
using Bot.Search.Querying.Scoping;
using Bot.Search.Querying.Topics;

namespace Bot.Search.Querying.Answering;

/// <summary>Utterances on a topic or by a person, by the day of their first carrier.</summary>
internal sealed class TimelineHandler(
    SpeakerFinder speakers, TopicQueryBuilder builder, UtteranceAssembler assembler, NotFoundMaker missing)
    : IQuestionHandler<Question.Timeline>
{
    /// <summary>The best utterances that are put in order of time; a timeline of more says nothing.</summary>
    private const int MaxEntries = 120;

    public async Task<Answer> AnswerAsync(Question.Timeline question, QuestionScope scope, CancellationToken cancellationToken)
    {
        var topic = builder.Build(TopicParser.Parse(question.Subject));
        if (topic.Parts.Count == 0)
            return Nothing(question, scope, NotFoundMaker.Plain(NotFoundReason.EmptyQuestion, scope));
        // "president of Ukraine" is a person; "president" or "Ukraine" may be what a timeline is about.
        var who = RoleAsked.Parse(question.Subject).Length > 0
            ? await speakers.FindAsync(scope.Snapshot, question.Subject, cancellationToken)
            : await SpeakerFinder.FindByNameAsync(scope.Snapshot, question.Subject, cancellationToken);
        var hits = who.Count > 0 ? await OfPersonAsync(scope, who, cancellationToken) : [];
        var finding = new TopicFinding([], 0, []);
        if (hits.Count == 0)
        {
            var wide = scope with { Filters = scope.Filters with { Page = 1, Limit = MaxEntries } };
            finding = await TopicFinder.FindAsync(wide, topic, QuoteKinds.OnlyQuotes(scope.Index), TopicStrictness.Topic, cancellationToken);
            hits = [.. finding.Hits.Take(MaxEntries)];
        }
        if (hits.Count == 0)
            return Nothing(question, scope, await missing.TopicAsync(NotFoundReason.UnknownTopic, scope, topic, cancellationToken));
        return await ByDateAsync(question, scope, hits, topic, cancellationToken);
    }

    public Answer Nothing(Question.Timeline question, QuestionScope scope, NotFound notFound) =>
        Make(question, scope, [], 0) with { NotFound = notFound };

    private static async Task<IReadOnlyList<UtteranceHit>> OfPersonAsync(
        QuestionScope scope, IReadOnlyList<SpeakerEntry> who, CancellationToken cancellationToken)
    {
        var filter = QuoteKinds.OnlyQuotes(scope.Index with { Speakers = [.. who.Select(entry => entry.Key)] });
        var result = await scope.Snapshot.SearchAsync(IndexQuery.Everything, filter, MaxEntries, cancellationToken);
        return [.. result.Hits.Select(UtteranceHit.BySpeaker)];
    }

    // Only the first carriers are needed to put them in order; the page alone is loaded in full.
    private async Task<Answer> ByDateAsync(
        Question.Timeline question, QuestionScope scope, IReadOnlyList<UtteranceHit> hits, TopicQuery topic, CancellationToken cancellationToken)
    {
        var first = await scope.Snapshot.LoadUtterancesAsync([.. hits.Select(hit => hit.Utterance)], scope.Where, 1, cancellationToken);
        var ordered = hits.Zip(first)
            .Where(pair => pair.Second.Count > 0)
            .OrderBy(pair => pair.Second[0].Article.Published is { } published ? published.Day : DateOnly.MaxValue)
            .ThenBy(pair => pair.Second[0].Article.Published?.Value ?? DateTimeOffset.MaxValue)
            .ThenBy(pair => pair.Second[0].Id)
            .Select(pair => pair.First);
        var items = await assembler.AssemblePageAsync(scope, ordered, topic.Terms, cancellationToken);
        return Make(question, scope, [.. items.Select(Entry)], hits.Count);
    }

    private static TimelineEntry Entry(UtteranceResult item)
    {
        var byDate = item.Citations
            .OrderBy(citation => citation.Published?.Day ?? DateOnly.MaxValue)
            .ThenBy(citation => citation.Published?.Value ?? DateTimeOffset.MaxValue)
            .ThenBy(citation => citation.Outlet, StringComparer.Ordinal)
            .ToList();
        return new TimelineEntry(byDate[0].Published, item with { Citations = byDate }, byDate[0]);
    }

    private static Answer.Timeline Make(Question.Timeline question, QuestionScope scope, IReadOnlyList<TimelineEntry> entries, int total) =>
        new(entries, total, scope.Filters.Page) { Asked = QuestionKind.Timeline, Query = question.Subject, Coverage = scope.Coverage };
}
