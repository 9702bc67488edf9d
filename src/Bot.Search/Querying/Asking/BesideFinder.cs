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

    // A reply stands in one of the next paragraphs.
    private const int FarthestReply = 600;

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

    /// <summary>What those asked for say back: their words behind others' on the topic in one article, the nearest first; empty when there are none.</summary>
    public static async Task<IReadOnlyList<UtteranceHit>> FindRepliesAsync(AskPlan plan, TopicQuery topic, CancellationToken cancellationToken)
    {
        var snapshot = plan.Scope.Snapshot;
        var (weights, _) = await PartRarity.MeasureAsync(snapshot, topic.Parts, plan.Scope.Counts.Quotes, cancellationToken);
        var rule = new EvidenceRule(topic.Parts, weights, headlineCounts: false);
        var found = await snapshot.SearchAsync(topic.Any, plan.Scope.Index with { Speakers = null, Kinds = null }, MostRead, cancellationToken);
        var about = found.Hits.Select(rule.Judge).Where(hit => hit.Support >= Enough).ToList();
        var who = plan.Who.Select(entry => entry.Key).ToHashSet();
        var said = new List<(UtteranceHit Hit, int Distance)>();
        foreach (var article in about.GroupBy(hit => hit.Best.Article).Take(MostArticles))
        {
            var units = (await snapshot.LoadArticleAsync(article.Key, cancellationToken)).Where(unit => unit.RemovedBy is null).ToList();
            foreach (var on in article.Select(hit => units.Find(unit => unit.Id == hit.Best)).OfType<Passage>().Where(unit => unit.Speaker is not { } key || !who.Contains(key)))
            {
                said.AddRange(units
                    .Where(unit => unit.Kind != PassageKind.Sentence && unit.Speaker is { } key && who.Contains(key) && unit.Span.Start >= on.Span.End && unit.Span.Start - on.Span.End <= FarthestReply)
                    .Select(unit => (new UtteranceHit(unit.Utterance, unit.Id, article.Max(hit => hit.Score), MatchPlace.Paragraph) { Support = article.Max(hit => hit.Support) }, unit.Span.Start - on.Span.End)));
            }
        }
        return [.. said.OrderBy(row => row.Distance).Select(row => row.Hit).DistinctBy(hit => hit.Utterance)];
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
