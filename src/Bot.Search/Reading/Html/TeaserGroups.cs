using AngleSharp.Dom;

namespace Bot.Search.Reading.Html;

/// <summary>
/// Lists of other stories below a story, which no name tells of: entries of one parent, each of them a headline that leads to another page of the
/// site, with a sentence or two. A story that is such a list itself has only a short text before it.
/// </summary>
internal static class TeaserGroups
{
    private const int MaxLinks = 400;
    private const int FewestEntries = 4;
    private const int MostLetters = 400;
    private const int MostSteps = 8;

    /// <summary>Letters of a story that stands before the list.</summary>
    private const int MinStory = 1_200;

    /// <summary>The entries of all such lists.</summary>
    public static HashSet<IElement> Of(IElement body, Prose prose)
    {
        if (prose.All < MinStory)
            return [];
        var host = Host(body.Owner);
        return [.. body.QuerySelectorAll("h2 a[href], h3 a[href], h4 a[href], a[href] h2, a[href] h3, a[href] h4").Take(MaxLinks)
            .Where(link => LeadsOn(link.Closest("a[href]")!.GetAttribute("href")!.Trim(), host)).Select(Entry).OfType<IElement>().Distinct()
            .GroupBy(entry => entry.ParentElement).Where(group => group.Count() >= FewestEntries && group.All(entry => entry.TextContent.Length <= MostLetters * 2))
            .Where(group => prose.Before(group.First()) >= MinStory && group.Average(entry => prose.In(entry)) <= MostLetters).SelectMany(group => group)];
    }

    /// <summary>What holds a headline and its sentence, and no other headline; null where that is more than an entry of a list.</summary>
    private static IElement? Entry(IElement link)
    {
        var up = link.Closest("h2, h3, h4") ?? link;
        for (var step = 0; step < MostSteps; step++)
        {
            if (up.ParentElement is not { } above || above.LocalName is "body" or "main" || above.QuerySelector("h1") is not null)
                return null;
            if (above.QuerySelectorAll("h2, h3, h4").Length > 1)
                return up;
            up = above;
        }
        return null;
    }

    private static bool LeadsOn(string target, string? host) => target.Length > 1 && target[0] is not ('#' or '?') &&
        (Uri.TryCreate(target, UriKind.Absolute, out var named) && named.Scheme.StartsWith("http", StringComparison.Ordinal) ? named.Host == host : target[0] == '/' && target[1] != '/');

    /// <summary>The page's own host, as it says itself.</summary>
    private static string? Host(IDocument? page) =>
        Uri.TryCreate(page?.QuerySelector("link[rel~=canonical]")?.GetAttribute("href") ?? page?.QuerySelector("meta[property='og:url']")?.GetAttribute("content"), UriKind.Absolute, out var own) ? own.Host : null;
}
