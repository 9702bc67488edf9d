using Bot.Search.Querying.Ranking;

namespace Bot.Search.Querying.Asking;

/// <summary>What somebody did by speaking: told in a sentence, done in the quote itself, or told of a body that is never quoted.</summary>
internal sealed class AskedActs(ActFinder acts, OwnWords own, ToldOf told)
{
    /// <summary>Sentences that tell the act asked for; empty when none does, or none is asked for.</summary>
    public async Task<IReadOnlyList<UtteranceHit>> FindAsync(AskPlan plan, CancellationToken cancellationToken) =>
        plan.Stance is null ? [] : await acts.FindWidelyAsync(plan, cancellationToken);

    /// <summary>Quotes on the topic that do it themselves: "we will" promises.</summary>
    public Task<IReadOnlyList<UtteranceHit>> InOwnWordsAsync(AskPlan plan, TopicFinding onTopic, CancellationToken cancellationToken) =>
        own.FindAsync(plan, onTopic, cancellationToken);

    /// <summary>Sentences that tell what somebody said who is not quoted; empty where the one asked for is.</summary>
    public async Task<IReadOnlyList<UtteranceHit>> ToldOfUnquotedAsync(AskPlan plan, CancellationToken cancellationToken) =>
        plan is { UnknownSpeaker: not null, Scope.Blocked: null } ? await told.FindAsync(plan, cancellationToken) : [];
}
