using Bot.Search.Domain;
using Bot.Search.Querying.Scoping;
using Bot.Search.Storing;

namespace Bot.Search.Querying.Ranking;

/// <summary>
/// Looks at who carries the best hits: what several independent texts print, and a speaker's very words, come before
/// what one text reports; a neighbour in the paragraph is left out where the same article has the words themselves.
/// </summary>
internal static class CarrierOrder
{
    /// <summary>Hits whose carriers are loaded: those of the first pages. The order behind them is the index's own.</summary>
    public const int Window = 12;

    // Checked on data; see docs/decisions/0041-evidence-and-ranking.md.
    private const double PerDoubling = 0.10;
    private const double Direct = 0.05;
    private const double Mixed = 0.03;

    // Words that no article holds any longer come behind like words that one still does.
    private const double Removed = 0.5;

    /// <summary>The finding in its final order, with carriers for the first hits.</summary>
    public static async Task<TopicFinding> ArrangeAsync(QuestionScope scope, TopicFinding finding, CancellationToken cancellationToken)
    {
        if (finding.Hits.Count == 0)
            return finding;
        var first = finding.Hits.Take(Window).ToList();
        var carriers = await scope.Snapshot.LoadUtterancesAsync(
            [.. first.Select(hit => hit.Utterance)], scope.Where, UtteranceHit.MaxCarriers, cancellationToken);
        var known = first.Zip(carriers, (hit, units) => Weigh(hit with { Carriers = units })).ToList();
        var near = known.Where(hit => hit.Place > MatchPlace.Paragraph)
            .SelectMany(hit => hit.Carriers!)
            .Select(unit => unit.Article.Id)
            .ToHashSet();
        var kept = known.OrderByDescending(hit => hit.Score)
            .Concat(finding.Hits.Skip(Window))
            .Where(hit => hit.Place > MatchPlace.Paragraph || !near.Contains(hit.Best.Article))
            .ToList();
        return finding with { Hits = kept, Total = finding.Total - (finding.Hits.Count - kept.Count) };
    }

    private static UtteranceHit Weigh(UtteranceHit hit)
    {
        var origins = Math.Max(1, hit.Carriers!.Select(unit => unit.Origin).Distinct().Count());
        var kind = hit.Carriers!.FirstOrDefault(unit => unit.Id == hit.Best)?.Kind;
        var factor = 1 + (PerDoubling * Math.Log2(origins)) + (kind == PassageKind.Direct ? Direct : kind == PassageKind.Mixed ? Mixed : 0);
        if (hit.Carriers!.Count > 0 && hit.Carriers.All(unit => unit.RemovedBy is not null))
            factor *= Removed;
        return hit.Weighed(factor);
    }
}
