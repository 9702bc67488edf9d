using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Bot.Search.Reading.Provenance;

namespace Bot.Search.Reading.Html;

/// <summary>
/// Pages that lead to other pages of their site: results of a search, sections, tags. Each entry is a headline that is a link, with a sentence or
/// two; a list of products or of works has links to other sites, or more to say of each.
/// </summary>
internal static class TeaserList
{
    private const int FewestEntries = 8;

    /// <summary>Where the text has no word of the page's headline.</summary>
    private const int FewestOfOthers = 2;
    private const int FewestWords = 4;
    private const int MinWord = 4;
    private const int MostLetters = 500;
    private const double NearlyAll = 0.8;

    /// <summary>True when hardly anything of the text stands outside of such entries.</summary>
    /// <param name="document">The page.</param>
    /// <param name="title">Its headline.</param>
    /// <param name="text">What was taken for its article.</param>
    public static bool IsAll(IHtmlDocument document, string title, string text)
    {
        var entries = document.QuerySelectorAll("h2 a[href], h3 a[href], h4 a[href], a[href] h2, a[href] h3, a[href] h4").Take(MostLetters)
            .Where(link => LeadsOn(link.Closest("a[href]")?.GetAttribute("href"))).Select(Entry).OfType<IElement>().Distinct().ToList();
        if (entries.Count < (IsOfOthers(title, text) ? FewestOfOthers : FewestEntries))
            return false;
        var listed = string.Join('\n', entries.Select(entry => entry.TextContent).Where(content => content.Length <= MostLetters).Select(PlainLetters.Of));
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(PlainLetters.Of).Where(line => line.Length > 0).ToList();
        var held = lines.Where(line => listed.Contains(line, StringComparison.Ordinal)).Sum(line => line.Length);
        return held >= lines.Sum(line => line.Length) * NearlyAll;
    }

    /// <summary>True when no longer word of the headline stands in the text, nor the beginning of one.</summary>
    private static bool IsOfOthers(string title, string text)
    {
        var words = title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(PlainLetters.Of).Where(word => word.Length >= MinWord).ToList();
        return words.Count >= FewestWords && !words.Exists(word => text.Contains(word[..MinWord], StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>To a page of this site: as most systems write it, without the host.</summary>
    private static bool LeadsOn(string? target) => target?.Trim() is { Length: > 1 } link && link[0] is not ('#' or '?') && !link.StartsWith("//", StringComparison.Ordinal) && !link.Contains(':', StringComparison.Ordinal);

    /// <summary>What holds a headline and its sentence, and no other headline.</summary>
    private static IElement? Entry(IElement link)
    {
        var up = link.Closest("h2, h3, h4") ?? link;
        while (up.ParentElement is { } above && above.LocalName is not ("body" or "main") && above.QuerySelectorAll("h2, h3, h4").Length == 1)
            up = above;
        return up;
    }
}
