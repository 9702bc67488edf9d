using Bot.Search.Domain;
using Bot.Search.Storing;

namespace Bot.Search.Querying.Evidence;

/// <summary>Who an utterance is shown with, from all the articles that carry it.</summary>
internal static class SpeakerViews
{
    /// <summary>The fullest name, the first printed role, the best confidence; null for a sentence that is no quote.</summary>
    public static SpeakerView? Of(IReadOnlyList<Passage> units)
    {
        var attributions = units.Where(unit => unit.Quote is not null).Select(unit => unit.Quote!.Attribution).ToList();
        if (units[0].Quote is null || attributions.Count == 0)
            return null;
        var named = attributions.Where(attribution => attribution.Speaker is not null).ToList();
        if (named.Count == 0)
            return new SpeakerView(null, null, SpeakerKind.Unnamed, attributions.Max(attribution => attribution.Confidence));
        // One article may print the name where another has only "the minister": the most definite sort of speaker wins.
        var kind = named.Min(attribution => attribution.Speaker!.Kind);
        var sort = named.Where(attribution => attribution.Speaker!.Kind == kind).ToList();
        var name = sort.Select(attribution => attribution.Speaker!.Name).MaxBy(WordCount)!;
        var role = sort.Select(attribution => attribution.Speaker!.Role).FirstOrDefault(printed => printed is not null);
        var candidates = kind == SpeakerKind.Unnamed ? units.Select(unit => unit.Quote?.Candidates ?? []).FirstOrDefault(names => names.Count > 0) : null;
        return new SpeakerView(name, role, kind, sort.Max(attribution => attribution.Confidence)) { Candidates = candidates ?? [], Via = units[0].Quote!.Attribution.Via?.Text };
    }

    private static int WordCount(string name) => name.Count(c => c == ' ');
}
