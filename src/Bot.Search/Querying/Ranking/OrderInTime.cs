using Bot.Search.Querying.Scoping;

namespace Bot.Search.Querying.Ranking;

/// <summary>Puts hits in the order of their first carriers' days.</summary>
internal static class OrderInTime
{
    /// <summary>Hits that are put in order, the best ones.</summary>
    public const int Window = 120;

    /// <summary>The finding oldest first, or newest first; what has no date comes last.</summary>
    public static async Task<TopicFinding> ArrangeAsync(QuestionScope scope, TopicFinding finding, bool newestFirst, CancellationToken cancellationToken)
    {
        var hits = finding.Hits.Take(Window).ToList();
        var first = await scope.Snapshot.LoadUtterancesAsync([.. hits.Select(hit => hit.Utterance)], scope.Where, 1, cancellationToken);
        var dated = hits.Zip(first, (hit, units) => (Hit: hit, Published: units.Count > 0 ? units[0].Article.Published : null, Id: units.Count > 0 ? units[0].Id : hit.Best)).ToList();
        var ordered = newestFirst
            ? dated.OrderByDescending(row => row.Published?.Day ?? DateOnly.MinValue).ThenByDescending(row => row.Published?.Value ?? DateTimeOffset.MinValue).ThenBy(row => row.Id)
            : dated.OrderBy(row => row.Published?.Day ?? DateOnly.MaxValue).ThenBy(row => row.Published?.Value ?? DateTimeOffset.MaxValue).ThenBy(row => row.Id);
        return finding with { Hits = [.. ordered.Select(row => row.Hit)], Total = Math.Min(finding.Total, hits.Count) };
    }
}
