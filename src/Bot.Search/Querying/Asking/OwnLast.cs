using Bot.Search.Querying.Ranking;

namespace Bot.Search.Querying.Asking;

/// <summary>"Who thinks the minister should go": what others say of somebody, before what that one says.</summary>
internal static class OwnLast
{
    private const int Window = 24;

    /// <summary>The first hits with those of the one who is asked about behind the others; the order is else unchanged.</summary>
    public static async Task<IReadOnlyList<UtteranceHit>> ArrangeAsync(AskPlan plan, IReadOnlyList<UtteranceHit> hits, CancellationToken cancellationToken)
    {
        if (plan is not { Kind: AskKind.Who, Who.Count: 0, Target.Count: > 0 } || hits.Count < 2)
            return hits;
        var own = plan.Target.Select(entry => entry.Key).ToHashSet();
        var first = hits.Take(Window).ToList();
        var units = (await plan.Scope.Snapshot.LoadAsync([.. first.Select(hit => hit.Best).Distinct()], cancellationToken)).ToDictionary(unit => unit.Id);
        return [.. first.OrderBy(hit => units.TryGetValue(hit.Best, out var unit) && unit.Speaker is { } key && own.Contains(key)), .. hits.Skip(Window)];
    }
}
