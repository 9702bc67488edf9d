using Bot.Search.Querying;
using Bot.Search.Querying.Pages;

namespace Bot.Host.Pages;

/// <summary>Where the sources of an answer stand on this site, and when they were published.</summary>
internal sealed class PageProofs
{
    private readonly Dictionary<string, string> _pages = new(StringComparer.Ordinal);

    private readonly HashSet<string> _speakers = new(StringComparer.Ordinal);

    private PageProofs(IReadOnlyList<PageDay> days) => Days = days;

    /// <summary>Quotes by day of publication, oldest first.</summary>
    public IReadOnlyList<PageDay> Days { get; }

    public static PageProofs None { get; } = new([]);

    public static PageProofs Of(Answer? answer)
    {
        if (answer is null)
            return None;
        var citations = Citations(answer).ToList();
        var days = citations
            .Where(citation => citation.Published is not null)
            .GroupBy(citation => citation.Published!.Value.Day)
            .OrderBy(day => day.Key)
            .Select(day => new PageDay(day.Key, day.Select(citation => citation.ArticleId).Distinct().Count(), day.Count()));
        var proofs = new PageProofs([.. days]);
        foreach (var citation in citations.Where(citation => citation.DeepLink is not null))
            proofs._pages.TryAdd(citation.DeepLink!, PageAddresses.Proof(citation));
        foreach (var speaker in Utterances(answer).Select(utterance => utterance.Speaker?.Name).OfType<string>())
            proofs._speakers.Add(SafeName(speaker));
        if (answer is Answer.Sources sources)
        {
            foreach (var source in sources.Articles.Where(source => source.Url is not null))
                proofs._pages.TryAdd(source.Url!.AbsoluteUri, PageAddresses.Article(source.Id));
        }
        return proofs;
    }

    /// <summary>The page on this site that shows what <paramref name="link"/> leads to; null when there is none.</summary>
    public string? PageOf(Uri? link) =>
        link is null ? null : _pages.GetValueOrDefault(link.OriginalString) ?? _pages.GetValueOrDefault(link.AbsoluteUri);

    /// <summary>The page of somebody whom the answer quotes; null for who is named otherwise, or cannot be told.</summary>
    public string? SpeakerPage(string shown) =>
        _speakers.Contains(SafeName(shown)) && SpeakerSlug.Of(shown) is { Length: > 0 } slug ? "/speakers/" + slug : null;

    // As composing shows it: marks that break mentions aside.
    private static string SafeName(string name) => name.Replace("\u200B", "", StringComparison.Ordinal);

    private static IEnumerable<Citation> Citations(Answer answer) => Utterances(answer).SelectMany(utterance => utterance.Citations);

    private static IEnumerable<UtteranceResult> Utterances(Answer answer)
    {
        var found = answer switch
        {
            Answer.Utterances utterances => utterances.Items,
            Answer.Verdict verdict => verdict.Items,
            Answer.Timeline timeline => timeline.Entries.Select(entry => entry.Utterance),
            Answer.Comparison comparison => comparison.Shared.Concat(comparison.Outlets.SelectMany(outlet => outlet.Only)),
            _ => [],
        };
        return found.Concat(answer.NotFound?.Nearest ?? []);
    }
}
