using System.Text.RegularExpressions;
using Bot.Search.Analyzing;
using Bot.Search.Querying.Ranking;
using Bot.Search.Querying.Scoping;
using Bot.Search.Querying.Topics;
using Bot.Search.Storing;

namespace Bot.Search.Querying.Asking;

/// <summary>
/// Answers "how many": sentences, quoted or not, that have a number beside what is counted, in any of the words for it, newest
/// first, so that a corrected figure stands before the one it corrects.
/// </summary>
internal sealed partial class CountFinder(WordTiers tiers, ITermAnalyzer analyzer)
{
    private const int MostRead = 80;
    private const double Enough = 0.5;

    // A number directly before what is counted: "12 schools".
    private const double EnoughBeside = 0.3;
    private const double AsGood = 0.75;

    // "the number of dead in the shelling of Tolm has risen to 14": so many words may stand between the two.
    private const int Reach = 9;

    // What is counted where nothing else is said: no topic of its own.
    private static readonly HashSet<string> Anything = new(StringComparer.OrdinalIgnoreCase)
    {
        "people", "persons", "person", "number", "figure", "total", "count", "money", "much", "many", "big", "large", "long", "high", "old", "far",
        "there", "amount", "size", "price", "so", "currently", "now", "still",
    };

    /// <summary>The hits with a number beside what is counted; what is near without one is nearest.</summary>
    /// <param name="scope">Where to look.</param>
    /// <param name="topic">The question without "how many".</param>
    /// <param name="isOfThings">The first word of the topic is what is counted ("how many schools"); a number beside any word of it counts else ("how much does it cost").</param>
    /// <param name="filter">Whose words, or everybody's words and sentences.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public async Task<TopicFinding> FindAsync(QuestionScope scope, TopicQuery topic, bool isOfThings, CoverageFilter filter, CancellationToken cancellationToken)
    {
        var told = topic.Parts.Where(part => !Anything.Contains(part.Label)).ToList();
        var asked = tiers.WidenCounted(topic with { Parts = told.Count > 0 ? told : topic.Parts });
        if (asked.Parts.Count == 0)
            return new TopicFinding([], 0, []);
        var (weights, _) = await PartRarity.MeasureAsync(scope.Snapshot, asked.Parts, scope.Counts.Quotes, cancellationToken);
        var rule = new EvidenceRule(asked.Parts, weights, headlineCounts: false);
        var found = await scope.Snapshot.SearchAsync(asked.Any, filter, MostRead, cancellationToken);
        var judged = found.Hits.Select(rule.Judge).ToList();
        var units = (await scope.Snapshot.LoadAsync([.. judged.Select(hit => hit.Best)], cancellationToken)).ToDictionary(unit => unit.Id);
        // "How many schools": the schools; "how much money", "how many people": whatever is told of it.
        var isNamed = isOfThings && asked.Parts[0].Label == topic.Parts[0].Label && told.Count > 0;
        var counted = (isNamed ? asked.Parts[0].Terms : asked.Terms).ToHashSet(StringComparer.Ordinal);
        var held = judged.Where(hit => units.TryGetValue(hit.Best, out var unit)
            && (hit.Support >= (filter.Speakers is null ? Enough : EnoughBeside) ? IsCounted(unit, counted, Reach) : isNamed && hit.Support >= EnoughBeside && IsCounted(unit, counted, 1))).ToList();
        if (held.Count == 0)
            return new TopicFinding([], 0, [.. judged.Where(hit => hit.Support > 0).Take(3)]);
        var best = held.Max(hit => hit.Support);
        var ordered = held
            .OrderByDescending(hit => hit.Support >= AsGood * best)
            .ThenByDescending(hit => units[hit.Best].Article.Published?.Day ?? DateOnly.MinValue)
            .ThenByDescending(hit => hit.Score)
            .ThenBy(hit => hit.Best)
            .ToList();
        return new TopicFinding(ordered, ordered.Count, []);
    }

    private bool IsCounted(Passage unit, HashSet<string> counted, int reach)
    {
        var text = unit.Context.In(unit.Article.Text);
        var tokens = analyzer.Analyze(text).Where(token => !token.Joined).ToList();
        var numbers = tokens.Where(token => Number().IsMatch(token.Span.In(text))).Select(token => token.Position).ToList();
        return tokens.Exists(token => counted.Contains(token.Term) && numbers.Exists(number => Math.Abs(number - token.Position) <= reach));
    }

    [GeneratedRegex(@"^\d|^(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?|half|none|zero|nobody|no)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
