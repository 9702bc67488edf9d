using Bot.Search.Indexing;

namespace Bot.Search.Querying.Ranking;

/// <summary>What the coverage has on a topic.</summary>
/// <param name="Hits">Accepted, best first.</param>
/// <param name="Total">How many utterances there are over all pages.</param>
/// <param name="Nearest">The best of what was found but not accepted.</param>
internal sealed record TopicFinding(IReadOnlyList<TopicHit> Hits, int Total, IReadOnlyList<IndexHit> Nearest);
