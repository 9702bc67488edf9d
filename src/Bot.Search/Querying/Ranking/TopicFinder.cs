using Bot.Search.Domain;
using Bot.Search.Indexing;
using Bot.Search.Querying.Scoping;
using Bot.Search.Querying.Topics;
using Bot.Search.Storing;

namespace Bot.Search.Querying.Ranking;

/// <summary>
/// Asks the index for a topic: first for hits that hold every part, then (a reader's question has words that nobody
/// said) for hits that hold enough of them.
/// </summary>
internal static class TopicFinder
{
    /// <summary>Hits that are looked at beyond the page: judged, and counted exactly when there are fewer.</summary>
    private const int Window = 60;

    private const int NearestKept = 3;

    /// <summary>
    /// The utterances on the topic that <paramref name="filter"/> leaves, enough for the scope's page and the one behind it.
    /// </summary>
    public static async Task<TopicFinding> FindAsync(
        QuestionScope scope, TopicQuery topic, CoverageFilter filter, TopicStrictness strictness, CancellationToken cancellationToken)
    {
        if (topic.Parts.Count == 0)
            return new TopicFinding([], 0, []);
        var (weights, present) = await PartRarity.MeasureAsync(scope.Snapshot, topic.Parts, scope.Counts.Quotes, cancellationToken);
        var rule = new EvidenceRule(topic.Parts, weights, strictness.HeadlineCounts);
        var limit = scope.Skip + scope.Filters.Limit + Window;
        if (Array.TrueForAll(present, there => there))
        {
            var all = await scope.Snapshot.SearchAsync(topic.All, filter, limit, cancellationToken);
            if (Accept(all, rule, strictness.Enough, limit) is { Hits.Count: > 0 } found)
                return found;
        }
        if (!Array.Exists(present, there => there))
            return new TopicFinding([], 0, []);
        var any = await scope.Snapshot.SearchAsync(topic.Any, filter, limit, cancellationToken);
        return Accept(any, rule, strictness.Enough, limit);
    }

    private static bool IsEnough(UtteranceHit hit, double enough) =>
        hit.Support >= (hit.IsComplete ? EvidenceRule.EnoughOfAll : enough);

    private static TopicFinding Accept(SearchResult result, EvidenceRule rule, double enough, int limit)
    {
        var judged = result.Hits.Select(rule.Judge).ToList();
        var accepted = judged.Where(hit => IsEnough(hit, enough)).ToList();
        var near = accepted.Where(hit => hit.Place > MatchPlace.Paragraph).Select(hit => hit.Best.Article).ToHashSet();
        // A neighbour in the paragraph adds nothing where the same article has the words themselves.
        var kept = accepted.Where(hit => hit.Place > MatchPlace.Paragraph || !near.Contains(hit.Best.Article)).ToList();
        var total = result.Hits.Count < limit ? kept.Count : Math.Max(kept.Count, result.Utterances.Value - (judged.Count - kept.Count));
        var nearest = judged.Where(hit => !IsEnough(hit, enough)).Take(NearestKept).ToList();
        return new TopicFinding(kept, total, nearest);
    }
}

/// <summary>What the coverage has on a topic.</summary>
/// <param name="Hits">Accepted, best first.</param>
/// <param name="Total">How many utterances there are over all pages.</param>
/// <param name="Nearest">The best of what was found but not accepted.</param>
internal sealed record TopicFinding(IReadOnlyList<UtteranceHit> Hits, int Total, IReadOnlyList<UtteranceHit> Nearest);
