using Bot.Search.Indexing;
using Bot.Search.Querying.Evidence;
using Bot.Search.Querying.Ranking;
using Bot.Search.Querying.Scoping;
using Bot.Search.Querying.Topics;
using Bot.Search.Storing;

namespace Bot.Search.Querying.Missing;

/// <summary>Finds and shows the nearest that there is where there is no answer.</summary>
internal sealed class NearestQuotes(UtteranceAssembler assembler)
{
    /// <summary>More would look like an answer.</summary>
    public const int Most = 3;

    /// <summary>The first of <paramref name="hits"/>, each utterance once.</summary>
    public async Task<IReadOnlyList<UtteranceResult>> ShowAsync(
        QuestionScope scope, IEnumerable<UtteranceHit> hits, IReadOnlySet<string> terms, CancellationToken cancellationToken) =>
        await assembler.AssembleAsync(scope, [.. hits.DistinctBy(hit => hit.Utterance).Take(Most)], terms, cancellationToken);

    /// <summary>True when one of them has so much of what was asked for beside it that it may be what was meant.</summary>
    public static bool AreRelated(IEnumerable<UtteranceHit> hits) => hits.Take(Most).Any(hit => hit.Support >= NearestFinder.LeastRelated);

    /// <summary>What the index has for a query, unjudged.</summary>
    public static async Task<IReadOnlyList<UtteranceHit>> FindAsync(
        QuestionScope scope, IndexQuery query, CoverageFilter filter, CancellationToken cancellationToken)
    {
        var result = await scope.Snapshot.SearchAsync(query, filter, Most, cancellationToken);
        return [.. result.Hits.Select(UtteranceHit.Of)];
    }

    /// <summary>
    /// The hits on the topic in quotes of any kind: what was asked for in quotes of one kind may be there in another. Empty
    /// when the question did not ask for a kind.
    /// </summary>
    public static async Task<IReadOnlyList<UtteranceHit>> FindInOtherKindsAsync(
        QuestionScope scope, TopicQuery topic, CoverageFilter filter, CancellationToken cancellationToken)
    {
        if (scope.Filters.Kind is null || topic.Parts.Count == 0)
            return [];
        var found = await TopicFinder.FindAsync(scope, topic, QuoteKinds.OnlyQuotes(filter with { Kinds = null }), TopicStrictness.Topic, cancellationToken);
        return found.Hits;
    }
}
