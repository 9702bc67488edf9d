using System.Collections.Frozen;
using Bot.Search.Languages;
using Bot.Search.Naming;
using Bot.Search.Querying.Scoping;

namespace Bot.Search.Querying.Ranking;

/// <summary>Puts what tells a time before what tells none, for who asks when. The words that tell one are data (words/time-telling).</summary>
internal static class TimesFirst
{
    private const int Window = 24;

    private static readonly FrozenSet<string> Telling = KnownLanguages.Asked.Lines("words/time-telling").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The first hits with those whose sentence tells a time before the others; the order is else unchanged.</summary>
    public static async Task<IReadOnlyList<UtteranceHit>> ArrangeAsync(QuestionScope scope, IReadOnlyList<UtteranceHit> hits, CancellationToken cancellationToken)
    {
        if (hits.Count < 2)
            return hits;
        var first = hits.Take(Window).ToList();
        var units = (await scope.Snapshot.LoadAsync([.. first.Select(hit => hit.Best).Distinct()], cancellationToken)).ToDictionary(unit => unit.Id);
        return [.. first.OrderByDescending(hit => units.TryGetValue(hit.Best, out var unit) && Tells(unit.Context.In(unit.Article.Text))), .. hits.Skip(Window)];
    }

    private static bool Tells(string sentence)
    {
        for (var at = sentence.IndexOf(':', StringComparison.Ordinal); at >= 0; at = sentence.IndexOf(':', at + 1))
        {
            // "17:52"
            if (at > 0 && at + 1 < sentence.Length && char.IsAsciiDigit(sentence[at - 1]) && char.IsAsciiDigit(sentence[at + 1]))
                return true;
        }
        return NameFolding.Words(sentence).Any(Telling.Contains);
    }
}
