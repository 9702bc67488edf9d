using Bot.Search.Domain;
using Bot.Search.Indexing;
using Bot.Search.Storing;

namespace Bot.Search.Querying.Ranking;

/// <summary>A hit that the evidence rule let through.</summary>
/// <param name="Hit">What the index found.</param>
/// <param name="Support">How much of what was asked for stands near the words, 0 to 1.</param>
/// <param name="Place">Where the most telling part stands.</param>
internal sealed record TopicHit(IndexHit Hit, double Support, MatchPlace Place)
{
    /// <summary>Every part of the topic stands at least in the paragraph.</summary>
    public bool IsComplete { get; init; }

    /// <summary>The utterance's units in all outlets that the question's filters leave; null while they are not loaded.</summary>
    public IReadOnlyList<Passage>? Carriers { get; init; }
}
