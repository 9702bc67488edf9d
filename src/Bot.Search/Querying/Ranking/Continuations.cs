using Bot.Search.Domain;
using Bot.Search.Querying.Scoping;
using Bot.Search.Storing;

namespace Bot.Search.Querying.Ranking;

/// <summary>
/// Puts what a speaker goes on to say in the same paragraph behind the few words that were found: "I gave it at 12:41" and "I would
/// give it again" are one statement to a reader.
/// </summary>
internal static class Continuations
{
    // Where more was found a reader has enough.
    private const int MostContinued = 2;
    private const int MostAdded = 2;

    /// <summary>The finding with what follows behind it; unchanged where several things were found.</summary>
    public static async Task<TopicFinding> AddAsync(QuestionScope scope, TopicFinding finding, CancellationToken cancellationToken)
    {
        if (finding.Hits.Count is 0 or > MostContinued || scope.Filters.Page > 1)
            return finding;
        var all = finding.Hits.ToList();
        foreach (var hit in finding.Hits)
        {
            var units = await scope.Snapshot.LoadArticleAsync(hit.Best.Article, cancellationToken);
            if (units.FirstOrDefault(unit => unit.Id == hit.Best) is not { Speaker: { } speaker } found)
                continue;
            all.AddRange(units
                .Where(unit => unit.RemovedBy is null && unit.Kind != PassageKind.Sentence && unit.Speaker == speaker && unit.Span.Start >= found.Span.End && unit.Paragraph.Overlaps(found.Context))
                .Where(unit => scope.Index.Kinds is not { } kinds || kinds.Contains(unit.Kind))
                .OrderBy(unit => unit.Span.Start)
                .Take(MostAdded)
                .Select(unit => new UtteranceHit(unit.Utterance, unit.Id, hit.Score, MatchPlace.Paragraph) { Support = hit.Support }));
        }
        var distinct = all.DistinctBy(hit => hit.Utterance).ToList();
        return finding with { Hits = distinct, Total = finding.Total + (distinct.Count - finding.Hits.Count) };
    }
}
