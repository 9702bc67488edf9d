using System.Text.RegularExpressions;
using Bot.Search.Querying.Ranking;
using Bot.Search.Storing;

namespace Bot.Search.Querying.Asking;

/// <summary>An answer to "how many" holds a number.</summary>
internal static partial class NumberEvidence
{
    private const int MaxRead = 20;

    /// <summary>Keeps the hits that have a number in their sentence; the others become the nearest.</summary>
    public static async Task<TopicFinding> KeepAsync(IPassageStore store, TopicFinding finding, CancellationToken cancellationToken)
    {
        var read = finding.Hits.Take(MaxRead).ToList();
        var units = (await store.LoadAsync([.. read.Select(hit => hit.Best)], cancellationToken)).ToDictionary(unit => unit.Id);
        var kept = read.Where(hit => units.TryGetValue(hit.Best, out var unit) && Number().IsMatch(unit.Context.In(unit.Article.Text))).ToList();
        return kept.Count > 0
            ? new TopicFinding(kept, kept.Count, [])
            : new TopicFinding([], 0, [.. read.Take(3)]);
    }

    [GeneratedRegex(@"\d|\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?|half|none|zero)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
