using Bot.Search.Indexing;
using Bot.Search.Querying.Ranking;
using Bot.Search.Storing;

namespace Bot.Search.Querying.Asking;

/// <summary>Puts first what has the stance asked for in its sentence; the rest on the topic stays behind it.</summary>
internal sealed class StanceFinder(StanceTable table)
{
    private const int MostRead = 40;

    /// <summary>The finding with the hits that have the stance in front, and how many those are.</summary>
    /// <param name="plan">What is asked, with a stance.</param>
    /// <param name="onTopic">What there is without regard to it.</param>
    /// <param name="filter">Whose words, or everybody's words and sentences.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public async Task<(TopicFinding Finding, StanceNote Note)> PreferAsync(
        AskPlan plan, TopicFinding onTopic, CoverageFilter filter, CancellationToken cancellationToken)
    {
        var stance = plan.Stance!;
        var also = new IndexQuery.DisjunctionMax([.. stance.Forms.Select(form => form[0]).Distinct().Select(term => (IndexQuery)new IndexQuery.Term(term))]);
        var withWord = plan.Topic.Parts.Count == 0
            ? []
            : (await TopicFinder.FindWithAsync(plan.Scope, plan.Topic, also, filter, cancellationToken)).Hits;
        var candidates = withWord.Take(MostRead).Concat(onTopic.Hits.Take(MostRead)).DistinctBy(hit => hit.Utterance).ToList();
        var units = (await plan.Scope.Snapshot.LoadAsync([.. candidates.Select(hit => hit.Best)], cancellationToken)).ToDictionary(unit => unit.Id);
        var held = candidates.FindAll(hit => units.TryGetValue(hit.Best, out var unit) && table.Holds(unit.Context.In(unit.Article.Text), stance));
        var utterances = held.Select(hit => hit.Utterance).ToHashSet();
        var rest = onTopic.Hits.Where(hit => !utterances.Contains(hit.Utterance)).ToList();
        var total = Math.Max(onTopic.Total, 0) + held.Count - (onTopic.Hits.Count - rest.Count);
        return (new TopicFinding([.. held, .. rest], total, onTopic.Nearest), new StanceNote(stance.Verb, held.Count));
    }
}
