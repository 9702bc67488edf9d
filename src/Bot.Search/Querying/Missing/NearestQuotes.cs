using Bot.Search.Domain;
using Bot.Search.Indexing;
using Bot.Search.Querying.Evidence;
using Bot.Search.Querying.Ranking;
using Bot.Search.Querying.Scoping;
using Bot.Search.Querying.Topics;
using Bot.Search.Storing;

namespace Bot.Search.Querying.Missing;

/// <summary>Shows the nearest that there is where there is no answer.</summary>
internal sealed class NearestQuotes(UtteranceAssembler assembler)
{
    /// <summary>More would look like an answer.</summary>
    public const int Most = 3;

    public async Task<IReadOnlyList<UtteranceResult>> ShowAsync(
        QuestionScope scope, IEnumerable<IndexHit> hits, IReadOnlySet<string> terms, CancellationToken cancellationToken)
    {
        var requests = hits.DistinctBy(hit => hit.Utterance).Take(Most).Select(hit => UtteranceRequest.For(hit, hit.Place)).ToList();
        return await assembler.AssembleAsync(scope, requests, terms, cancellationToken);
    }
}

/// <summary>What somebody asked for in quotes of one kind may well be there in another: that is no "nothing on it".</summary>
internal static class OtherKinds
{
    /// <summary>The hits on the topic in quotes of any kind; empty when the question did not ask for one.</summary>
    public static async Task<IReadOnlyList<IndexHit>> FindAsync(QuestionScope scope, TopicQuery topic, CoverageFilter filter, CancellationToken cancellationToken)
    {
        if (scope.Filters.Kind is null || topic.Parts.Count == 0)
            return [];
        var found = await TopicFinder.FindAsync(scope, topic, QuoteKinds.OnlyQuotes(filter with { Kinds = null }), TopicStrictness.Topic, cancellationToken);
        return [.. found.Hits.Select(hit => hit.Hit)];
    }
}
