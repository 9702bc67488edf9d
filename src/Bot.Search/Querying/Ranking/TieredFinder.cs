using Bot.Search.Querying.Scoping;
using Bot.Search.Querying.Topics;
using Bot.Search.Storing;

namespace Bot.Search.Querying.Ranking;

/// <summary>Asks for a topic in its own words, then in other forms of them, then in near words: the first tier that has something answers.</summary>
internal sealed class TieredFinder(TopicQueryBuilder builder, WordTiers tiers)
{
    private static readonly WordTier[] Tiers = [WordTier.Words, WordTier.Forms, WordTier.NearWords];

    // Near words alone say little: all of a topic has to be there in them.
    private const double EnoughOfNear = 0.75;

    /// <summary>The topic of a text; phrases may stand in quotation marks.</summary>
    public TopicQuery Read(string? text) => builder.Build(TopicParser.Parse(text));

    public async Task<TieredFinding> FindAsync(
        QuestionScope scope, TopicQuery topic, CoverageFilter filter, TopicStrictness strictness, CancellationToken cancellationToken)
    {
        var nearest = new TopicFinding([], 0, []);
        foreach (var tier in Tiers)
        {
            var widened = tiers.Widen(topic, tier);
            var enough = tier == WordTier.NearWords ? strictness with { Enough = Math.Max(strictness.Enough, EnoughOfNear) } : strictness;
            var finding = await TopicFinder.FindAsync(scope, widened, filter, enough, cancellationToken);
            if (finding.Hits.Count > 0)
                return new TieredFinding(finding, widened, (Nearness)tier);
            if (finding.Nearest.Count > 0 && nearest.Nearest.Count == 0)
                nearest = finding;
        }
        return new TieredFinding(nearest, topic, Nearness.Words);
    }
}

/// <summary>What was found, and how.</summary>
/// <param name="Finding">The hits; none when nothing answers.</param>
/// <param name="Topic">The topic as it was searched: what to highlight.</param>
/// <param name="Nearness">How near the hits are to the words of the question.</param>
internal sealed record TieredFinding(TopicFinding Finding, TopicQuery Topic, Nearness Nearness)
{
    /// <summary>
    /// Anybody's near words are shown as what is near, not as an answer: whether they mean what was asked, the reader sees.
    /// </summary>
    public TieredFinding WithoutNearWords() => Nearness == Nearness.NearWords
        ? this with { Finding = new TopicFinding([], 0, Finding.Hits) }
        : this;
}
