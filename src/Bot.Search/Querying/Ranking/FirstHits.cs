using Bot.Search.Querying.Scoping;
using Bot.Search.Storing;

namespace Bot.Search.Querying.Ranking;

/// <summary>Puts hits of one sort before or behind the others, the first ones only: those are read; or leaves the others out.</summary>
internal static class FirstHits
{
    private const int Window = 24;

    /// <summary>The first hits with those whose passage is such behind the others; the order is else unchanged. A passage that is gone is none.</summary>
    public static Task<IReadOnlyList<UtteranceHit>> BehindAsync(QuestionScope scope, IReadOnlyList<UtteranceHit> hits, Func<Passage, bool> isSuch, CancellationToken cancellationToken) =>
        ArrangeAsync(scope, hits, isSuch, isBehind: true, cancellationToken);

    /// <summary>The first hits with those whose passage is such before the others; the order is else unchanged. A passage that is gone is none.</summary>
    public static Task<IReadOnlyList<UtteranceHit>> BeforeAsync(QuestionScope scope, IReadOnlyList<UtteranceHit> hits, Func<Passage, bool> isSuch, CancellationToken cancellationToken) =>
        ArrangeAsync(scope, hits, isSuch, isBehind: false, cancellationToken);

    /// <summary>All hits whose passage is such, in their order. A passage that is gone is none.</summary>
    public static async Task<IReadOnlyList<UtteranceHit>> OnlyAsync(QuestionScope scope, IReadOnlyList<UtteranceHit> hits, Func<Passage, bool> isSuch, CancellationToken cancellationToken)
    {
        var such = await TestAsync(scope, hits, isSuch, cancellationToken);
        return [.. hits.Where(such)];
    }

    private static async Task<IReadOnlyList<UtteranceHit>> ArrangeAsync(QuestionScope scope, IReadOnlyList<UtteranceHit> hits, Func<Passage, bool> isSuch, bool isBehind, CancellationToken cancellationToken)
    {
        if (hits.Count < 2)
            return hits;
        var first = hits.Take(Window).ToList();
        var such = await TestAsync(scope, first, isSuch, cancellationToken);
        return [.. first.OrderBy(hit => such(hit) == isBehind), .. hits.Skip(Window)];
    }

    private static async Task<Func<UtteranceHit, bool>> TestAsync(QuestionScope scope, IReadOnlyList<UtteranceHit> hits, Func<Passage, bool> isSuch, CancellationToken cancellationToken)
    {
        var units = (await scope.Snapshot.LoadAsync([.. hits.Select(hit => hit.Best).Distinct()], cancellationToken)).ToDictionary(unit => unit.Id);
        return hit => units.TryGetValue(hit.Best, out var unit) && isSuch(unit);
    }
}
