using Bot.Search.Domain;
using Bot.Search.Indexing;
using Bot.Search.Querying.Ranking;
using Bot.Search.Storing;

namespace Bot.Search.Querying.Evidence;

/// <summary>An utterance that is to be shown.</summary>
/// <param name="Utterance">Which.</param>
/// <param name="Best">The unit whose wording is shown first; null for the oldest.</param>
/// <param name="Score">As ranked.</param>
/// <param name="Place">Where the question's words stand.</param>
internal sealed record UtteranceRequest(UtteranceId Utterance, PassageId? Best, double Score, MatchPlace Place)
{
    /// <summary>All its units, when they are loaded already.</summary>
    public IReadOnlyList<Passage>? Carriers { get; init; }

    /// <summary>Index scores are hundredths.</summary>
    public static UtteranceRequest For(IndexHit hit, MatchPlace place) => new(hit.Utterance, hit.Id, hit.Score / 100.0, place);

    /// <summary>For a hit that was judged.</summary>
    public static UtteranceRequest For(TopicHit hit) => For(hit.Hit, hit.Place) with { Carriers = hit.Carriers };
}
