namespace Bot.Search.Indexing;

/// <summary>The best hits.</summary>
/// <param name="Hits">
/// At most as many as asked for, best first; a utterance comes once, with its best unit. The order is total: score,
/// then newest publication day first (no date last), then id.
/// </param>
/// <param name="Utterances">How many utterances match over all pages.</param>
public sealed record SearchResult(IReadOnlyList<IndexHit> Hits, HitCount Utterances);
