using Bot.Search.Domain;
using Bot.Search.Querying.Ranking;
using Bot.Search.Querying.Topics;
using Bot.Search.Storing;

namespace Bot.Search.Querying.Asking;

/// <summary>
/// Finds what the asked speaker says right behind words on the topic that are somebody else's or nobody's: the answer to a
/// presenter's statement, the quote below the sentence that says what it is about.
/// </summary>
internal static class BesideFinder
{
    private const int MostRead = 24;
    private const int MostArticles = 8;
    private const double Enough = 0.6;

    /// <summary>The quotes, best topic first; empty when none stands there.</summary>
    public static async Task<IReadOnlyList<UtteranceHit>> FindAsync(AskPlan plan, TopicQuery topic, CancellationToken cancellationToken)
    {
        var snapshot = plan.Scope.Snapshot;
        var (weights, _) = await PartRarity.MeasureAsync(snapshot, topic.Parts, plan.Scope.Counts.Quotes, cancellationToken);
        var rule = new EvidenceRule(topic.Parts, weights, headlineCounts: false);
        var found = await snapshot.SearchAsync(topic.Any, plan.Scope.Index with { Speakers = null, Kinds = null }, MostRead, cancellationToken);
        var about = found.Hits.Select(rule.Judge).Where(hit => hit.Support >= Enough && hit.Place >= MatchPlace.Sentence).ToList();
        var who = plan.Who.Select(entry => entry.Key).ToHashSet();
        var said = new List<UtteranceHit>();
        foreach (var article in about.GroupBy(hit => hit.Best.Article).Take(MostArticles))
        {
            var units = await snapshot.LoadArticleAsync(article.Key, cancellationToken);
            foreach (var hit in article)
            {
                if (units.FirstOrDefault(unit => unit.Id == hit.Best) is not { } on || !Introduces(on, who))
                    continue;
                said.AddRange(units
                    .Where(unit => unit.RemovedBy is null && unit.Kind != PassageKind.Sentence && unit.Speaker is { } key && who.Contains(key) && IsBehind(on, unit))
                    .Select(unit => new UtteranceHit(unit.Utterance, unit.Id, hit.Score, MatchPlace.Paragraph) { Support = hit.Support }));
            }
        }
        return [.. said.OrderByDescending(hit => hit.Support).ThenByDescending(hit => hit.Score).DistinctBy(hit => hit.Utterance)];
    }

    // Another speaker's words introduce nobody else's, but a presenter's do.
    private static bool Introduces(Passage on, HashSet<SpeakerKey> who) =>
        on.Kind == PassageKind.Sentence || PresentersLast.IsPresenter(on) || (on.Speaker is { } key && who.Contains(key));

    // In the same paragraph, or in the one behind it.
    private static bool IsBehind(Passage on, Passage unit)
    {
        if (unit.Paragraph.Overlaps(on.Context))
            return true;
        var text = on.Article.Text;
        var end = text.IndexOf('\n', on.Context.End);
        if (end < 0 || unit.Context.Start < end)
            return false;
        var next = text.AsSpan(end, unit.Context.Start - end).TrimStart();
        return !next.Contains('\n');
    }
}
