using Bot.Search.Domain;
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
internal sealed class AskFinder(TieredFinder finder, WordTiers tiers, NearestFinder nearest, CountFinder counts)
{
    private const int MostOfSpeaker = 60;

    // Share of the question's weight that one speaker's own words need to stand for an answer that is marked as near.
    private const double EnoughOfSpeaker = 0.4;
    private const double EnoughInOtherWords = 0.5;
    private const double EnoughOfAnybody = 0.45;
    private const int FewestParts = 2;
    private const double OfAbsent = 0.5;
    private const int MostClose = 3;
    private const int MostToldOf = 6;
    private const double EnoughBehind = 0.5;
    private const double OfMeant = 0.5;
    private const int MostOfCourse = 3;

    // Of one speaker, where two statements have as much: what they are about may stand farther off.
    private const double EnoughOfCourse = 0.3;

    public async Task<TieredFinding> FindAsync(AskPlan plan, CancellationToken cancellationToken)
    {
        var found = plan.Kind == AskKind.HowMany && plan.Topic.Parts.Count > 0
            ? await CountAsync(plan, cancellationToken)
            : await SearchAsync(plan, cancellationToken);
        // What tells no time does not answer when something is; when it was said its own day tells.
        if (plan is { Kind: AskKind.When, Who.Count: 0, OnlyQuotes: false } && found.Finding.Hits.Count > 0 && await ToldFirst.OnlyTimesAsync(plan.Scope, found.Finding.Hits, cancellationToken) is { Count: 0 })
            return found with { Finding = new TopicFinding([], 0, found.Finding.Hits) };
        if (plan is { Kind: AskKind.When or AskKind.Where, Who.Count: 0, Order: AskedOrder.Best })
            return found with { Finding = found.Finding with { Hits = await ToldFirstAsync(plan, found.Finding.Hits, cancellationToken) } };
        if (plan.Order == AskedOrder.Best || found.Finding.Hits.Count == 0 || plan.Kind == AskKind.HowMany)
            return found;
        return found with { Finding = await OrderInTime.ArrangeAsync(plan.Scope, found.Finding, plan.Order == AskedOrder.Newest, cancellationToken) };
    }

    /// <summary>Hits with those first that tell what the question wants to know of a time or a place; unchanged for other questions.</summary>
    public static Task<IReadOnlyList<UtteranceHit>> ToldFirstAsync(AskPlan plan, IReadOnlyList<UtteranceHit> hits, CancellationToken cancellationToken) => plan.Kind switch
    {
        AskKind.When => ToldFirst.TimesAsync(plan.Scope, hits, cancellationToken),
        AskKind.Where => ToldFirst.PlacesAsync(plan.Scope, hits, cancellationToken),
        _ => Task.FromResult(hits),
    };

    private async Task<TieredFinding> SearchAsync(AskPlan plan, CancellationToken cancellationToken)
    {
        var filter = FilterOf(plan);
        if (plan is { IsReply: true, Topic.Parts.Count: > 0, Who.Count: > 0 } && await BesideFinder.FindRepliesAsync(plan, tiers.Widen(plan.Topic, WordTier.Forms), cancellationToken) is { Count: > 0 } replies)
            return new TieredFinding(new TopicFinding(replies, replies.Count, []), plan.Topic, Nearness.Part);
        if (plan.Topic.Parts.Count == 0)
            return new TieredFinding(await EverythingAsync(plan, filter, cancellationToken), plan.Topic, Nearness.Words);
        if (plan is { Order: AskedOrder.Course, Who.Count: > 0 })
            return await CourseAsync(plan, filter, cancellationToken);
        var strictness = plan.Who.Count > 0 ? TopicStrictness.QuestionToSpeaker
            : plan.Order == AskedOrder.Newest ? TopicStrictness.QuestionToSpeaker : TopicStrictness.Question;
        var found = await finder.FindAsync(plan.Scope, plan.Topic, filter, strictness, cancellationToken);
        if (plan.Who.Count == 0)
            return await OfAnybodyAsync(plan, filter, found, cancellationToken);
        if (found.Finding.Hits.Count > 0 && found.Nearness != Nearness.NearWords)
            return await WithMeantAsync(plan, filter, found, EnoughInOtherWords, cancellationToken);
        if (await BySpeakerAsync(plan, filter, cancellationToken) is { } own)
            return await WithMeantAsync(plan, filter, own, EnoughInOtherWords, cancellationToken);
        if (found.Finding.Hits.Count > 0)
            return found;
        var topic = tiers.Widen(plan.Topic, WordTier.Forms);
        var beside = await BesideFinder.FindAsync(plan, topic, cancellationToken);
        return beside.Count > 0
            ? new TieredFinding(new TopicFinding(beside, beside.Count, []), topic, Nearness.Part)
            : await AboutAsync(plan, found.Finding, cancellationToken);
    }

    private async Task<TieredFinding> OfAnybodyAsync(AskPlan plan, CoverageFilter filter, TieredFinding found, CancellationToken cancellationToken)
    {
        var own = found.Finding.Hits.Count > 0 ? await InOrderAsync(plan, found.WithoutNearWords(), cancellationToken) : await ByPartAsync(plan, filter, cancellationToken) ?? found;
        if (plan.Stance is not null || plan.Described is not null)
            return own;
        return await WithMeantAsync(plan, filter, own, 2, cancellationToken);
    }

    // Few were found by their words: what has as much of the question in other words stands among them, or answers alone.
    private async Task<TieredFinding> WithMeantAsync(AskPlan plan, CoverageFilter filter, TieredFinding found, double enough, CancellationToken cancellationToken)
    {
        if (found.Finding.Hits.Count >= plan.Scope.Filters.Limit || plan.Order != AskedOrder.Best || plan.Kind is AskKind.WhichOutlet or AskKind.Unanswerable)
            return found;
        var near = await nearest.FindAsync(plan.Scope, plan.Topic, filter, cancellationToken);
        var known = found.Finding.Hits.Select(hit => hit.Utterance).ToHashSet();
        var meant = near.Where(hit => !known.Contains(hit.Utterance) && (hit.IsMeant || hit.Support >= enough)).DistinctBy(hit => hit.Utterance).Take(plan.Scope.Filters.Limit).ToList();
        // Where one thing was found, what comes close in other words is worth a look behind it; "planes" are no "helicopters".
        if (known.Count is > 0 and < MostClose && plan.Topic.Parts.Count > 1 && meant.Count < MostClose - known.Count)
            meant = [.. meant.Concat(near.Where(hit => hit.IsNear && hit.Support >= EnoughBehind && !known.Contains(hit.Utterance))).DistinctBy(hit => hit.Utterance).Take(MostClose - known.Count)];
        if (meant.Count == 0)
            return found;
        // Alone they are close, not sure: what is as near is shown with them.
        if (known.Count == 0)
        {
            var close = near.Where(hit => hit.IsMeant || hit.Support >= enough).Concat(near.Where(hit => hit.IsNear)).DistinctBy(hit => hit.Utterance).ToList();
            meant = [.. (await ToldFirstAsync(plan, [.. close.Take(Math.Max(meant.Count, MostToldOf))], cancellationToken)).Take(Math.Max(meant.Count, MostClose))];
        }
        // A word is where it is; of several one may have more than another.
        var last = known.Count > 0 ? found.Finding.Hits.Min(hit => hit.Score) : 0;
        IReadOnlyList<UtteranceHit> ordered = [.. found.Finding.Hits.Concat(meant.Select(hit => known.Count > 0 ? hit with { Score = last * OfMeant } : hit))];
        if (plan.Topic.Parts.Count > 1)
            ordered = await nearest.ArrangeAsync(plan.Scope, plan.Topic, ordered, cancellationToken);
        return new TieredFinding(
            new TopicFinding(ordered, found.Finding.Total + meant.Count, []), known.Count > 0 ? found.Topic : tiers.Widen(plan.Topic, WordTier.NearWords), known.Count > 0 ? found.Nearness : Nearness.Part);
    }

    // Where the words of a tier stand beside those of the next ("begin", "begun"), the better passage comes first.
    private async Task<TieredFinding> InOrderAsync(AskPlan plan, TieredFinding found, CancellationToken cancellationToken)
    {
        if (found.Finding.Hits.Count == 0 || found.Nearness != Nearness.Words || plan.Order != AskedOrder.Best || plan.Kind is AskKind.WhichOutlet or AskKind.Unanswerable)
            return found;
        var forms = tiers.Widen(plan.Topic, WordTier.Forms);
        var wider = await TopicFinder.FindAsync(plan.Scope, forms, FilterOf(plan), TopicStrictness.Question, cancellationToken);
        var known = found.Finding.Hits.Select(hit => hit.Utterance).ToHashSet();
        var more = wider.Hits.Where(hit => !known.Contains(hit.Utterance)).ToList();
        if (more.Count == 0)
            return found;
        var ordered = await nearest.ArrangeAsync(plan.Scope, plan.Topic, [.. found.Finding.Hits.Concat(more)], cancellationToken);
        return found with { Finding = found.Finding with { Hits = ordered, Total = found.Finding.Total + more.Count }, Topic = forms };
    }

    // Both sides of a change may be put in other words: all that one speaker said on it is shown.
    private async Task<TieredFinding> CourseAsync(AskPlan plan, CoverageFilter filter, CancellationToken cancellationToken)
    {
        var topic = tiers.Widen(plan.Topic, WordTier.NearWords);
        var found = await TopicFinder.FindAsync(plan.Scope, topic, filter, TopicStrictness.QuestionToSpeaker, cancellationToken);
        if (found.Hits.Count > 1 || found.Hits.Any(hit => hit.Place >= MatchPlace.Sentence))
            return new TieredFinding(WithoutAsides(found), topic, Nearness.Words);
        found = found with { Hits = [], Total = 0 };
        // One statement with a part of the question in it shows no change.
        if (await BySpeakerAsync(plan, filter, cancellationToken) is { Finding.Hits.Count: > 1 } own)
            return own;
        var near = (await nearest.FindAsync(plan.Scope, plan.Topic, filter, cancellationToken)).Where(hit => hit.Support >= EnoughOfCourse).DistinctBy(hit => hit.Utterance).ToList();
        return near.Count > 1 ? new TieredFinding(new TopicFinding(near, near.Count, []), topic, Nearness.Part) : new TieredFinding(found, plan.Topic, Nearness.Words);
    }

    // Of many the two sides are to be seen: what has the topic only around it is left out.
    private static TopicFinding WithoutAsides(TopicFinding found)
    {
        var near = found.Hits.Where(hit => hit.Place >= MatchPlace.Sentence).ToList();
        return found.Hits.Count <= MostOfCourse || near.Count < 2 ? found : found with { Hits = near, Total = near.Count };
    }

    // The asked speaker's own words, by the share of the question that stands in or beside them.
    private async Task<TieredFinding?> BySpeakerAsync(AskPlan plan, CoverageFilter filter, CancellationToken cancellationToken)
    {
        return await BySpeakerAsync(plan, filter, WordTier.Forms, EnoughOfSpeaker, cancellationToken)
            ?? await InOtherWordsAsync(plan, filter, cancellationToken);
    }

    private async Task<TieredFinding?> InOtherWordsAsync(AskPlan plan, CoverageFilter filter, CancellationToken cancellationToken)
    {
        var near = await nearest.FindAsync(plan.Scope, plan.Topic, filter, cancellationToken);
        var kept = near.Where(hit => hit.Support >= EnoughInOtherWords).ToList();
        return kept.Count == 0 ? null : new TieredFinding(new TopicFinding(kept, kept.Count, []), tiers.Widen(plan.Topic, WordTier.NearWords), Nearness.Part);
    }

    private async Task<TieredFinding?> BySpeakerAsync(AskPlan plan, CoverageFilter filter, WordTier tier, double enough, CancellationToken cancellationToken)
    {
        var topic = tiers.Widen(plan.Topic, tier);
        var (weights, present) = await PartRarity.MeasureAsync(plan.Scope.Snapshot, topic.Parts, plan.Scope.Counts.Quotes, cancellationToken);
        // A word that nobody uses tells nothing apart: it counts for half.
        for (var i = 0; i < weights.Length; i++)
            weights[i] *= present[i] ? 1 : OfAbsent;
        var rule = new EvidenceRule(topic.Parts, weights, headlineCounts: false);
        var found = await plan.Scope.Snapshot.SearchAsync(topic.Any, filter, MostOfSpeaker, cancellationToken);
        var kept = found.Hits.Select(rule.Judge).Where(hit => hit.Support >= enough).OrderByDescending(hit => hit.Support).ThenByDescending(hit => hit.Score).ToList();
        return kept.Count == 0 ? null : new TieredFinding(new TopicFinding(kept, kept.Count, []), topic, Nearness.Part);
    }

    // Anybody's words with most of the question in them or their sentence; a question of one word has no part.
    private async Task<TieredFinding?> ByPartAsync(AskPlan plan, CoverageFilter filter, CancellationToken cancellationToken)
    {
        if (plan.Topic.Parts.Count < 2 || plan.Stance is not null || plan.Kind == AskKind.Unanswerable)
            return null;
        var topic = tiers.Widen(plan.Topic, WordTier.Forms);
        var (weights, _) = await PartRarity.MeasureAsync(plan.Scope.Snapshot, topic.Parts, plan.Scope.Counts.Quotes, cancellationToken);
        var rule = new EvidenceRule(topic.Parts, weights, headlineCounts: false);
        var found = await plan.Scope.Snapshot.SearchAsync(topic.Any, filter, MostOfSpeaker, cancellationToken);
        var kept = found.Hits.Where(hit => topic.Parts.Count(part => IsBeside(part, hit)) >= (plan.IsNarrowed ? 1 : FewestParts))
            .Select(rule.Judge)
            .Where(hit => hit.Support >= EnoughOfAnybody && hit.Place >= MatchPlace.Sentence)
            .OrderByDescending(hit => hit.Support).ThenByDescending(hit => hit.Score).ToList();
        return kept.Count == 0 ? null : new TieredFinding(new TopicFinding(kept, kept.Count, []), topic, Nearness.Part);
    }

    private static bool IsBeside(TopicPart part, IndexHit hit) =>
        part.Forms.Any(form => form.All(term => hit.Matches.Any(match => match.Term == term && match.Field >= MatchPlace.Sentence)));

    // The name stood in the text, not in the form: then it may be what was asked about.
    private async Task<TieredFinding> AboutAsync(AskPlan plan, TopicFinding nearest, CancellationToken cancellationToken)
    {
        if (plan.WithName is not { } withName)
            return new TieredFinding(nearest, plan.Topic, Nearness.Words);
        if (plan.IsOfClause)
            return await SearchAsync(plan with { Who = [], Topic = withName, WithName = null, IsOfClause = false, OnlyQuotes = false }, cancellationToken);
        var about = await TopicFinder.FindAsync(plan.Scope, withName, plan.Scope.Index, TopicStrictness.Topic, cancellationToken);
        return new TieredFinding(about.Hits.Count > 0 || nearest.Nearest.Count == 0 ? about : nearest, withName, Nearness.Words);
    }

    private async Task<TieredFinding> CountAsync(AskPlan plan, CancellationToken cancellationToken)
    {
        var filter = plan.Who.Count > 0 ? FilterOf(plan) : plan.Scope.Index;
        var found = await counts.FindAsync(plan.Scope, plan.Topic, plan.Counts, filter, cancellationToken);
        // "How many monitors does Poland offer": told of the speaker as often as by the speaker.
        if (found.Finding.Hits.Count == 0 && plan.Who.Count > 0)
            found = await counts.FindAsync(plan.Scope, plan.WithName ?? plan.Topic, plan.Counts, plan.Scope.Index, cancellationToken) is { Finding.Hits.Count: > 0 } told ? told : found;
        if (found.Finding.Hits.Count == 0 && plan.IsMeasure)
            return await SearchAsync(plan, cancellationToken);
        return new TieredFinding(found.Finding, plan.Topic, found.Nearness);
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
