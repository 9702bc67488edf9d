using Bot.Search.Querying.Scoping;
using Bot.Search.Querying.Topics;
using Bot.Search.Storing;

namespace Bot.Search.Querying.Ranking;

/// <summary>
/// What is nearest to a question that nothing answers, in all tiers of words at once: each part counts by its rarity, by where it
/// stands, and by how near the word that stands there is to the one asked for.
/// </summary>
internal sealed class NearestFinder(WordTiers tiers)
{
    private const int MostRead = 150;
    private const double OfForms = 0.9;
    private const double OfNearWords = 0.7;

    /// <summary>The nearest, best first, judged by the share of the question that they have.</summary>
    public async Task<IReadOnlyList<UtteranceHit>> FindAsync(QuestionScope scope, TopicQuery topic, CoverageFilter filter, CancellationToken cancellationToken)
    {
        if (topic.Parts.Count == 0)
            return [];
        var (forms, near) = (tiers.Widen(topic, WordTier.Forms), tiers.Widen(topic, WordTier.NearWords));
        var (weights, _) = await PartRarity.MeasureAsync(scope.Snapshot, near.Parts, scope.Counts.Quotes, cancellationToken);
        var rules = new[] { (topic.Parts, 1.0), (forms.Parts, OfForms), (near.Parts, OfNearWords) };
        var whole = weights.Sum();
        var found = await scope.Snapshot.SearchAsync(near.Any, filter, MostRead, cancellationToken);
        var judged = new List<UtteranceHit>();
        foreach (var hit in found.Hits)
        {
            double support = 0;
            for (var i = 0; i < weights.Length; i++)
                support += weights[i] * rules.Max(rule => rule.Item2 * EvidenceRule.WorthOf(rule.Item1[i], hit));
            judged.Add(UtteranceHit.Of(hit) with { Support = support / whole });
        }
        return [.. judged.OrderByDescending(hit => hit.Support).ThenByDescending(hit => hit.Score).ThenBy(hit => hit.Best)];
    }
}
