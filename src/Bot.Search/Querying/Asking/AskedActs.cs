using Bot.Search.Querying.Ranking;

namespace Bot.Search.Querying.Asking;

/// <summary>What somebody did by speaking: told in a sentence, done in the quote itself, or told of a body that is never quoted.</summary>
internal sealed class AskedActs(ActFinder acts, OwnWords own, ToldOf told, SaidOfPerson of)
{
    /// <summary>
    /// What was done as asked, else in a way near to it, and what others say of the one it is done to. Empty when there is none, or
    /// none is asked for.
    /// </summary>
    /// <returns>The hits, and how many of them, from the first on, have the act in their sentence.</returns>
    public async Task<(IReadOnlyList<UtteranceHit> Hits, int Held)> FindAsync(AskPlan plan, CancellationToken cancellationToken)
    {
        if (plan.Stance is null)
            return ([], 0);
        var told = await acts.FindAsync(plan, cancellationToken);
        if (told.Count > 0)
            return (told, told.Count);
        var near = await acts.FindNearAsync(plan, cancellationToken);
        var said = await of.FindAsync(plan, cancellationToken);
        return ([.. near.Concat(said).DistinctBy(hit => hit.Utterance)], near.Count);
    }

    /// <summary>Quotes on the topic that do it themselves: "we will" promises.</summary>
    public Task<IReadOnlyList<UtteranceHit>> InOwnWordsAsync(AskPlan plan, TopicFinding onTopic, CancellationToken cancellationToken) =>
        own.FindAsync(plan, onTopic, cancellationToken);

    /// <summary>Sentences that tell what somebody said who is not quoted; empty where the one asked for is.</summary>
    public async Task<IReadOnlyList<UtteranceHit>> ToldOfUnquotedAsync(AskPlan plan, CancellationToken cancellationToken) =>
        plan is { UnknownSpeaker: not null, Scope.Blocked: null } ? await told.FindAsync(plan, cancellationToken) : [];
}
