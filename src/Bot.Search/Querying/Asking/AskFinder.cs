using Bot.Search.Indexing;
using Bot.Search.Querying.Ranking;
using Bot.Search.Querying.Scoping;
using Bot.Search.Querying.Topics;
using Bot.Search.Storing;

namespace Bot.Search.Querying.Asking;

/// <summary>
/// Finds what answers a plain question. One rule over all tiers of words: the question's own words first, then other forms of
/// them, then near words; of a speaker asked for, at last, what has a good part of the question in it.
/// </summary>
internal sealed class AskFinder(TieredFinder finder, WordTiers tiers, CountFinder counts)
{
    private const int MostOfSpeaker = 60;

    // Share of the question's weight that one speaker's own words need to stand for an answer that is marked as near.
    private const double EnoughOfSpeaker = 0.4;

    public async Task<TieredFinding> FindAsync(AskPlan plan, CancellationToken cancellationToken)
    {
        var found = plan.Kind == AskKind.HowMany && plan.Topic.Parts.Count > 0
            ? await CountAsync(plan, cancellationToken)
            : await SearchAsync(plan, cancellationToken);
        if (plan.Order == AskedOrder.Best || found.Finding.Hits.Count == 0 || plan.Kind == AskKind.HowMany)
            return found;
        return found with { Finding = await OrderInTime.ArrangeAsync(plan.Scope, found.Finding, plan.Order == AskedOrder.Newest, cancellationToken) };
    }

    private async Task<TieredFinding> SearchAsync(AskPlan plan, CancellationToken cancellationToken)
    {
        var filter = FilterOf(plan);
        if (plan.Topic.Parts.Count == 0)
            return new TieredFinding(await EverythingAsync(plan, filter, cancellationToken), plan.Topic, Nearness.Words);
        var strictness = plan.Who.Count > 0 ? TopicStrictness.QuestionToSpeaker
            : plan.Order == AskedOrder.Newest ? TopicStrictness.QuestionToSpeaker : TopicStrictness.Question;
        var found = await finder.FindAsync(plan.Scope, plan.Topic, filter, strictness, cancellationToken);
        if (plan.Who.Count == 0)
            return found.WithoutNearWords();
        if (found.Finding.Hits.Count > 0)
            return found;
        return await BySpeakerAsync(plan, filter, cancellationToken) ?? await AboutAsync(plan, found.Finding, cancellationToken);
    }

    // The asked speaker's own words, by the share of the question that stands in or beside them.
    private async Task<TieredFinding?> BySpeakerAsync(AskPlan plan, CoverageFilter filter, CancellationToken cancellationToken)
    {
        var topic = tiers.Widen(plan.Topic, WordTier.Forms);
        var (weights, _) = await PartRarity.MeasureAsync(plan.Scope.Snapshot, topic.Parts, plan.Scope.Counts.Quotes, cancellationToken);
        var rule = new EvidenceRule(topic.Parts, weights, headlineCounts: false);
        var found = await plan.Scope.Snapshot.SearchAsync(topic.Any, filter, MostOfSpeaker, cancellationToken);
        var kept = found.Hits.Select(rule.Judge).Where(hit => hit.Support >= EnoughOfSpeaker).OrderByDescending(hit => hit.Support).ThenByDescending(hit => hit.Score).ToList();
        return kept.Count == 0 ? null : new TieredFinding(new TopicFinding(kept, kept.Count, []), topic, Nearness.Part);
    }

    // The name stood in the text, not in the form: then it may be what was asked about.
    private static async Task<TieredFinding> AboutAsync(AskPlan plan, TopicFinding nearest, CancellationToken cancellationToken)
    {
        if (plan.WithName is not { } withName)
            return new TieredFinding(nearest, plan.Topic, Nearness.Words);
        var about = await TopicFinder.FindAsync(plan.Scope, withName, plan.Scope.Index, TopicStrictness.Question, cancellationToken);
        return new TieredFinding(about.Hits.Count > 0 || nearest.Nearest.Count == 0 ? about : nearest, withName, Nearness.Words);
    }

    private async Task<TieredFinding> CountAsync(AskPlan plan, CancellationToken cancellationToken)
    {
        var filter = plan.Who.Count > 0 ? FilterOf(plan) : plan.Scope.Index;
        var finding = await counts.FindAsync(plan.Scope, plan.Topic, plan.CountsThings, filter, cancellationToken);
        // "How many monitors does Poland offer": told of the speaker as often as by the speaker.
        if (finding.Hits.Count == 0 && plan.Who.Count > 0)
            finding = await counts.FindAsync(plan.Scope, plan.WithName ?? plan.Topic, plan.CountsThings, plan.Scope.Index, cancellationToken) is { Hits.Count: > 0 } told ? told : finding;
        return new TieredFinding(finding, plan.Topic, Nearness.Words);
    }

    private static async Task<TopicFinding> EverythingAsync(AskPlan plan, CoverageFilter filter, CancellationToken cancellationToken)
    {
        var limit = plan.Order == AskedOrder.Best ? plan.Scope.Skip + plan.Scope.Filters.Limit : OrderInTime.Window;
        var result = await plan.Scope.Snapshot.SearchAsync(IndexQuery.Everything, filter, limit, cancellationToken);
        return new TopicFinding([.. result.Hits.Select(UtteranceHit.BySpeaker)], result.Utterances.Value, []);
    }

    private static CoverageFilter FilterOf(AskPlan plan)
    {
        if (plan.Who.Count > 0)
            return plan.BySpeaker;
        var isOfSpeech = plan.OnlyQuotes || plan.Topic.Parts.Count == 0 || plan.Order != AskedOrder.Best;
        return isOfSpeech ? QuoteKinds.OnlyQuotes(plan.Scope.Index) : plan.Scope.Index;
    }
}
