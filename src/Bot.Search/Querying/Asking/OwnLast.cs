using Bot.Search.Querying.Ranking;

namespace Bot.Search.Querying.Asking;

/// <summary>"Who thinks the minister should go": what others say of somebody, before what that one says.</summary>
internal static class OwnLast
{
    /// <summary>The first hits with those of the one who is asked about behind the others; the order is else unchanged.</summary>
    public static async Task<IReadOnlyList<UtteranceHit>> ArrangeAsync(AskPlan plan, IReadOnlyList<UtteranceHit> hits, CancellationToken cancellationToken)
    {
        if (plan is not { Kind: AskKind.Who, Who.Count: 0, Target.Count: > 0 })
            return hits;
        var own = plan.Target.Select(entry => entry.Key).ToHashSet();
        return await FirstHits.BehindAsync(plan.Scope, hits, unit => unit.Speaker is { } key && own.Contains(key), cancellationToken);
    }
}
