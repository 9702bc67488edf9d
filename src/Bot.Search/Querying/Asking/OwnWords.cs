using System.Collections.Frozen;
using Bot.Search.Analyzing;
using Bot.Search.Languages;
using Bot.Search.Querying.Ranking;
using Bot.Search.Querying.Scoping;
using Bot.Search.Querying.Topics;
using Bot.Search.Storing;

namespace Bot.Search.Querying.Asking;

/// <summary>
/// Finds who does in the very quote what no sentence tells: "we'll publish every number" promises. Only words wholly on the topic
/// count; the words that do it are data (questions/own-words).
/// </summary>
internal sealed class OwnWords
{
    private const double Enough = 0.75;
    private const int MostRead = 12;
    private const double EnoughAround = 0.45;
    private const int MostAround = 40;

    private readonly FrozenDictionary<string, string[]> _words;
    private readonly NearestFinder _nearest;

    public OwnWords(ITermAnalyzer analyzer, NearestFinder nearest)
    {
        _nearest = nearest;
        _words = KnownLanguages.Asked.Lines("questions/own-words")
            .Select(line => line.Split('|'))
            .ToFrozenDictionary(parts => analyzer.TermOf(parts[0]) ?? parts[0], parts => parts[1].Split(' '), StringComparer.Ordinal);
    }

    /// <summary>The hits whose quotes do it themselves; empty for acts that leave no such words.</summary>
    public async Task<IReadOnlyList<UtteranceHit>> FindAsync(AskPlan plan, TopicFinding onTopic, CancellationToken cancellationToken)
    {
        if (plan is not { Stance: { } stance, Target.Count: 0 } || WordsOf(stance) is not { } words)
            return [];
        var near = onTopic.Hits.Where(hit => hit.Support >= Enough && hit.Place >= Domain.MatchPlace.Sentence).Take(MostRead).ToList();
        var units = (await plan.Scope.Snapshot.LoadAsync([.. near.Select(hit => hit.Best)], cancellationToken)).ToDictionary(unit => unit.Id);
        var doing = near.FindAll(hit => units.TryGetValue(hit.Best, out var unit) && unit.Kind != PassageKind.Sentence && Holds(unit.Text, words));
        return doing.Count > 0 || plan.Topic.Parts.Count == 0 ? doing : await BesideAsync(plan, [.. words.Where(word => !StopWords.Contains(word) && word[0] != '\'')], cancellationToken);
    }

    // Words that do nothing else ("sorry") do it where the topic stands around them, in whatever words.
    private async Task<IReadOnlyList<UtteranceHit>> BesideAsync(AskPlan plan, string[] words, CancellationToken cancellationToken)
    {
        var near = (await _nearest.FindAsync(plan.Scope, plan.Topic, QuoteKinds.OnlyQuotes(plan.Scope.Index), cancellationToken)).Where(hit => hit.Support >= EnoughAround).Take(MostAround).ToList();
        var units = (await plan.Scope.Snapshot.LoadAsync([.. near.Select(hit => hit.Best)], cancellationToken)).ToDictionary(unit => unit.Id);
        return near.FindAll(hit => units.TryGetValue(hit.Best, out var unit) && Holds(unit.Text, words));
    }

    private string[]? WordsOf(Stance stance) => stance.Forms.Select(form => _words.GetValueOrDefault(form[0])).FirstOrDefault(words => words is not null);

    private static bool Holds(string text, string[] words)
    {
        var said = TopicParser.WordsOf(text.ToLowerInvariant().Replace('\u2019', '\'')).ToList();
        return words.Any(word => word.Contains('\'', StringComparison.Ordinal)
            ? said.Exists(one => one.EndsWith(word, StringComparison.Ordinal))
            : said.Contains(word));
    }
}
