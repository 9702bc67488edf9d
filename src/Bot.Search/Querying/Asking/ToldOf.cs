using Bot.Search.Analyzing;
using Bot.Search.Domain;
using Bot.Search.Indexing;
using Bot.Search.Languages;
using Bot.Search.Querying.Ranking;
using Bot.Search.Querying.Topics;

namespace Bot.Search.Querying.Asking;

/// <summary>
/// Finds sentences that tell what somebody said who is never quoted: "The Democratic Farmers' party, DFP, has called for …". The
/// name stands in them as printed, a verb of saying right behind it, and what is asked about too.
/// </summary>
internal sealed class ToldOf(ITermAnalyzer analyzer, TopicQueryBuilder builder)
{
    private const int MostRead = 24;
    private const int Reach = 4;
    private const double Enough = 0.6;

    private readonly Lazy<HashSet<string>> _verbs = new(() => KnownLanguages.Asked.Lines("speech/cue-verbs")
        .Select(line => analyzer.TermOf(line.Split([' ', '|'])[0])).OfType<string>().ToHashSet(StringComparer.Ordinal));

    /// <summary>The sentences, best first; empty when none tells it.</summary>
    public async Task<IReadOnlyList<UtteranceHit>> FindAsync(AskPlan plan, CancellationToken cancellationToken)
    {
        var name = builder.BuildFromWords(plan.UnknownSpeaker!);
        if (name.Parts.Count == 0)
            return [];
        var (weights, _) = await PartRarity.MeasureAsync(plan.Scope.Snapshot, plan.Topic.Parts, plan.Scope.Counts.Quotes, cancellationToken);
        var rule = new EvidenceRule(plan.Topic.Parts, weights, headlineCounts: false);
        IndexQuery query = plan.Topic.Parts.Count == 0 ? name.All : new IndexQuery.Must([name.All, plan.Topic.Any]);
        var found = await plan.Scope.Snapshot.SearchAsync(query, plan.Scope.Index, MostRead, cancellationToken);
        var judged = plan.Topic.Parts.Count == 0
            ? found.Hits.Select(UtteranceHit.Of).ToList()
            : [.. found.Hits.Select(rule.Judge).Where(hit => hit.Support >= Enough && hit.Place >= MatchPlace.Sentence)];
        var units = (await plan.Scope.Snapshot.LoadAsync([.. judged.Select(hit => hit.Best)], cancellationToken)).ToDictionary(unit => unit.Id);
        return [.. judged.Where(hit => units.TryGetValue(hit.Best, out var unit) && Says(unit.Context.In(unit.Article.Text), plan.UnknownSpeaker!))];
    }

    private bool Says(string sentence, string name)
    {
        var at = sentence.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return false;
        var behind = sentence[(at + name.Length)..];
        return analyzer.Analyze(behind).Where(token => !token.Joined).Take(Reach).Any(token => _verbs.Value.Contains(token.Term));
    }
}
