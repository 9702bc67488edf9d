using Bot.Search.Naming;
using Bot.Search.Querying.Missing;
using Bot.Search.Querying.Ranking;
using Bot.Search.Querying.Scoping;

namespace Bot.Search.Querying.Asking;

/// <summary>Says why a plain question has no answer.</summary>
internal sealed class AskMissing(NotFoundMaker missing, MissingSpeaker missingSpeaker, NearestFinder nearest)
{
    // A few more than are shown: those of presenters go behind the others.
    private const int NearestKept = 6;

    // Whoever has no such role must say nearly all of it.
    private const double EnoughOfUnknown = 0.5;

    /// <summary>Why the question is not searched at all; null when it is.</summary>
    public async Task<NotFound?> RefuseAsync(AskPlan plan, CancellationToken cancellationToken)
    {
        if (plan.Scope is { Blocked: NotFoundReason.FilteredOut, Named: not null })
            return await missingSpeaker.NewestAsync(plan.Scope, plan.Who, plan.Topic, cancellationToken);
        if (plan.Scope.Blocked is { } reason)
            return await missing.BlockedAsync(reason, plan.Scope, cancellationToken);
        if (plan.UnknownSpeaker is { } name)
            return await NearUnknownAsync(plan, cancellationToken) ?? await missingSpeaker.UnknownAsync(plan.Scope, name, cancellationToken);
        return plan is { Topic.Parts.Count: 0, Who.Count: 0, IsNarrowed: false } ? NotFoundMaker.Plain(NotFoundReason.EmptyQuestion, plan.Scope) : null;
    }

    // Nobody has the role asked for: what is said on the topic by somebody like that is nearest.
    private async Task<NotFound?> NearUnknownAsync(AskPlan plan, CancellationToken cancellationToken)
    {
        if (plan is not { DescribedTopic: { } described, Topic.Parts.Count: > 0 })
            return null;
        var near = await nearest.FindNearAsync(plan.Scope, described, QuoteKinds.OnlyQuotes(plan.Scope.Index), NearestQuotes.Most, cancellationToken);
        return near.Count == 0 || near[0].Support < EnoughOfUnknown ? null : await missing.TopicAsync(NotFoundReason.UnknownTopic, plan.Scope, described, near, cancellationToken);
    }

    /// <summary>When quotes cannot settle what is asked (why, whether it will be): what is said on it is nearest, and then it is not missing.</summary>
    public async Task<NotFound> UnsettledAsync(AskPlan plan, TopicFinding onTopic, CancellationToken cancellationToken)
    {
        var isShort = plan.Topic.Parts.Count > 0 && onTopic.Hits.Count < NearestQuotes.Most;
        var others = isShort ? await nearest.FindNearAsync(plan.Scope, plan.Topic, plan.Scope.Index, NearestQuotes.Most, cancellationToken) : [];
        IReadOnlyList<UtteranceHit> near = [.. onTopic.Hits.Concat(others).DistinctBy(hit => hit.Utterance).Take(NearestQuotes.Most)];
        var notFound = await missing.TopicAsync(NotFoundReason.UnanswerableKind, plan.Scope, plan.Topic, near, cancellationToken);
        return notFound with { IsRelated = notFound.Nearest.Count > 0 };
    }

    /// <summary>When no sentence tells the act asked for: what is on the topic is nearest.</summary>
    public async Task<NotFound> ActAsync(AskPlan plan, TopicFinding onTopic, string verb, CancellationToken cancellationToken)
    {
        var notFound = onTopic.Hits.Count > 0
            ? await missing.TopicAsync(NotFoundReason.UnknownTopic, plan.Scope, plan.Topic, onTopic.Hits, cancellationToken)
            : await missing.TopicAsync(NotFoundReason.UnknownTopic, plan.Scope, plan.Topic, cancellationToken);
        return notFound with { MissingAct = notFound.IsRelated ? verb : null };
    }

    /// <summary>Why nothing was found.</summary>
    public async Task<NotFound> FindAsync(AskPlan plan, TopicFinding finding, Nearness nearness, CancellationToken cancellationToken)
    {
        if (await IsElsewhereAsync(plan, cancellationToken))
            return (await missing.TopicAsync(NotFoundReason.UnknownTopic, plan.Scope, plan.Topic, [], cancellationToken)) with { Nearest = [], Suggestions = [] };
        // Whoever asks for one speaker is shown what comes nearest of theirs, however far off it is.
        IReadOnlyList<UtteranceHit> near = plan.Who.Count == 0
            ? await nearest.FindNearAsync(plan.Scope, plan.Topic, plan.Scope.Index, NearestKept, cancellationToken)
            : [.. (await nearest.FindAsync(plan.Scope, plan.Topic, plan.BySpeaker, cancellationToken)).Take(NearestKept)];
        near = await PresentersLast.ArrangeAsync(plan.Scope, near.Count == 0 && nearness == Nearness.NearWords ? finding.Nearest : near, cancellationToken);
        near = await AskFinder.ToldFirstAsync(plan, near, cancellationToken);
        // The name stood in the text and not where a speaker stands: it may be what is asked about.
        if (plan is { Who.Count: > 0, WithName: { } whole } && await nearest.FindNearAsync(plan.Scope, whole, plan.Scope.Index, NearestKept, cancellationToken) is { Count: > 0 } about
            && (near.Count == 0 || about[0].Support > near[0].Support))
            return await missing.TopicAsync(NotFoundReason.UnknownTopic, plan.Scope, whole, await PresentersLast.ArrangeAsync(plan.Scope, about, cancellationToken), cancellationToken);
        return plan.Who.Count == 0
            ? (await missing.TopicAsync(NotFoundReason.UnknownTopic, plan.Scope, plan.Topic, near, cancellationToken)) with { IsInNearWords = nearness == Nearness.NearWords }
            : await missingSpeaker.OffTopicAsync(plan.Scope, plan.Topic, near, plan.BySpeaker, cancellationToken);
    }

    // "And the weather?" behind a question: where no article has the word, what is near the rest of the question is beside the point.
    private static async Task<bool> IsElsewhereAsync(AskPlan plan, CancellationToken cancellationToken)
    {
        if (plan.IsOfClause || plan.Described is not { } described || NameFolding.Words(described) is not [_] words || words.Any(DescribedSpeakers.IsOfPeople))
            return false;
        var terms = plan.Topic.Parts.Where(part => words.Contains(part.Label, StringComparer.OrdinalIgnoreCase)).SelectMany(part => part.Forms[0]).ToList();
        return terms.Count > 0 && (await plan.Scope.Snapshot.CountPassagesAsync(terms, cancellationToken)).All(count => count == 0);
    }
}
