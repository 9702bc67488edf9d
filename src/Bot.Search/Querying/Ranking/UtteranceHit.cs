using Bot.Search.Domain;
using Bot.Search.Indexing;
using Bot.Search.Storing;

namespace Bot.Search.Querying.Ranking;

/// <summary>An utterance on its way from the index to an answer: found, judged, put in order, then shown.</summary>
/// <param name="Utterance">Which.</param>
/// <param name="Best">The passage that was found: its wording is shown first.</param>
/// <param name="Score">Higher is better; comparable within one answer only.</param>
/// <param name="Place">Where the most telling part of what was asked for stands.</param>
internal sealed record UtteranceHit(UtteranceId Utterance, PassageId Best, double Score, MatchPlace Place)
{
    /// <summary>Carriers of one utterance that are looked at; a wire quote in a hundred outlets is shown with the best and the oldest of them.</summary>
    public const int MaxCarriers = 24;

    /// <summary>How much of what was asked for stands near the words, 0 to 1; 0 while nobody judged it.</summary>
    public double Support { get; init; }

    /// <summary>So much of what was asked for is in it, in whatever words, that it may be what was meant.</summary>
    public bool IsNear { get; init; }

    /// <summary>So much of what was asked for is in it, and each part in some way, that it answers in whatever words.</summary>
    public bool IsMeant { get; init; }

    /// <summary>What the part of the question is worth in it that it has least of, 0 to 1; 0 where it was not judged so.</summary>
    public double Least { get; init; }

    /// <summary>Every part of the topic stands at least in the paragraph.</summary>
    public bool IsComplete { get; init; }

    /// <summary>The utterance's passages in all outlets that the question's filters leave; null while they are not loaded.</summary>
    public IReadOnlyList<Passage>? Carriers { get; init; }

    /// <summary>The sentence of the article that tells the act asked for, which need not hold the words shown; null where none was asked for.</summary>
    public string? ActSentence { get; init; }

    /// <summary>As the index found it. Index scores are hundredths.</summary>
    public static UtteranceHit Of(IndexHit hit) => new(hit.Utterance, hit.Id, hit.Score / 100.0, hit.Place);

    /// <summary>Found for who said it: whatever words it was found by, they were not asked for as a topic.</summary>
    public static UtteranceHit BySpeaker(IndexHit hit) => Of(hit) with { Place = MatchPlace.Headline };

    /// <summary>With another score, cut off to hundredths as the index has them.</summary>
    public UtteranceHit Weighed(double factor) => this with { Score = (int)(Math.Round(Score * 100) * factor) / 100.0 };
}
