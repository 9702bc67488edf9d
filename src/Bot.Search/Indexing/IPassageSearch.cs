using Bot.Search.Domain;
using Bot.Search.Storing;

namespace Bot.Search.Indexing;

/// <summary>Finds units.</summary>
public interface IPassageSearch
{
    /// <summary>
    /// The best <paramref name="limit"/> utterances for a query. Words inside the unit count most, then the sentence
    /// around them, the paragraph and the headline; rare terms count more than common ones, terms close together more
    /// than far apart. Sentences that hold no quote match by their own words only.
    /// </summary>
    ValueTask<SearchResult> SearchAsync(IndexQuery query, CoverageFilter filter, int limit, CancellationToken cancellationToken);

    /// <summary>How much coverage outlets and dates of the filter leave; its speakers and kinds do not narrow this.</summary>
    ValueTask<CoverageCounts> CountAsync(CoverageFilter filter, CancellationToken cancellationToken);
}

/// <summary>The best hits.</summary>
/// <param name="Hits">
/// At most as many as asked for, best first; a utterance comes once, with its best unit. The order is total: score,
/// then newest publication day first (no date last), then id.
/// </param>
/// <param name="Utterances">How many utterances match over all pages.</param>
public sealed record SearchResult(IReadOnlyList<IndexHit> Hits, HitCount Utterances);

/// <summary>How much there is. Counting everything would cost more than finding the best, so a large number may be a lower bound.</summary>
/// <param name="Value">The number.</param>
/// <param name="IsExact">False when there are at least that many.</param>
public readonly record struct HitCount(int Value, bool IsExact);

/// <summary>A unit that matches, and why.</summary>
/// <param name="Id">The unit.</param>
/// <param name="Utterance">Its utterance.</param>
/// <param name="Score">Higher is better; comparable within one snapshot. 0 when nothing was asked for.</param>
/// <param name="Matches">What matched, in order of the question; a term that did not match is left out.</param>
public sealed record IndexHit(PassageId Id, UtteranceId Utterance, int Score, IReadOnlyList<TermMatch> Matches)
{
    /// <summary>The nearest place where something matched; <see cref="MatchPlace.Headline"/> when nothing was asked for.</summary>
    public MatchPlace Place => Matches.Count == 0 ? MatchPlace.Headline : Matches.Max(match => match.Field);
}

/// <summary>A term of the question that a unit holds.</summary>
/// <param name="Term">The term.</param>
/// <param name="Field">The nearest place that holds it.</param>
/// <param name="Rarity">How much a match of this term is worth, 0 to about 1500: hundredths of its inverse document frequency.</param>
public readonly record struct TermMatch(string Term, MatchPlace Field, int Rarity);
