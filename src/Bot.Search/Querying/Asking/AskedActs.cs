using Bot.Search.Querying.Ranking;
using Bot.Search.Querying.Scoping;

namespace Bot.Search.Querying.Asking;

/// <summary>What somebody did by speaking: told in a sentence, done in the quote itself, or told of a body that is never quoted.</summary>
internal sealed class AskedActs(ActFinder acts, OwnWords own, ToldOf told, SaidOfPerson of, NearestFinder nearest)
{
    /// <summary>
    /// What was done as asked, else in a way near to it, and what others say of the one it is done to; at last what quotes on the topic do
    /// themselves ("we will" promises). Empty when there is none, or none is asked for.
    /// </summary>
    public async Task<DoneActs> FindAsync(AskPlan plan, TopicFinding onTopic, CancellationToken cancellationToken)
    {
        if (plan.Stance is null)
            return new DoneActs([], 0, IsOwn: false);
        var told = await acts.FindAsync(plan, cancellationToken);
        var around = plan.Target.Count > 0 ? TopicAround.Nothing : await AroundAsync(plan, cancellationToken);
        var aside = await acts.FindAroundAsync(plan, around, cancellationToken);
        if (aside.Count > 0)
            told = await nearest.ArrangeAsync(plan.Scope, plan.Topic, [.. told.Concat(aside).DistinctBy(hit => hit.Utterance)], cancellationToken);
        if (told.Count > 0)
            return new DoneActs(told, told.Count, IsOwn: false);
        var near = await acts.FindNearAsync(plan, cancellationToken);
        var said = await of.FindAsync(plan, await acts.OpposedAsync(plan, cancellationToken), cancellationToken);
        if (near.Count + said.Count > 0)
            return new DoneActs([.. near.Concat(said).DistinctBy(hit => hit.Utterance)], near.Count, IsOwn: false);
        return new DoneActs(await own.FindAsync(plan, onTopic, around, cancellationToken), 0, IsOwn: true);
    }

    private async Task<TopicAround> AroundAsync(AskPlan plan, CancellationToken cancellationToken) => new(
        await nearest.IsTellingAsync(plan.Scope, plan.Topic, cancellationToken),
        await nearest.FindAsync(plan.Scope, plan.Topic, QuoteKinds.OnlyQuotes(plan.Scope.Index), cancellationToken));

    /// <summary>Sentences that tell what somebody said who is not quoted; empty where the one asked for is.</summary>
    public async Task<IReadOnlyList<UtteranceHit>> ToldOfUnquotedAsync(AskPlan plan, CancellationToken cancellationToken) =>
        plan is { UnknownSpeaker: not null, Scope.Blocked: null } ? await told.FindAsync(plan, cancellationToken) : [];
}

/// <summary>Acts that were found.</summary>
/// <param name="Hits">Best first.</param>
/// <param name="Held">How many of them, from the first on, have the act in their sentence.</param>
/// <param name="IsOwn">They do it in their own words, and no sentence says so.</param>
internal sealed record DoneActs(IReadOnlyList<UtteranceHit> Hits, int Held, bool IsOwn);

/// <summary>Quotes around which the topic of an act stands.</summary>
/// <param name="IsTelling">The topic has several words that together are rare.</param>
/// <param name="Quotes">Best first, judged by the share of the topic that they have.</param>
internal sealed record TopicAround(bool IsTelling, IReadOnlyList<UtteranceHit> Quotes)
{
    /// <summary>For acts that are done to somebody.</summary>
    public static TopicAround Nothing { get; } = new(false, []);
}
