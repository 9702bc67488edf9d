using AngleSharp.Dom;
using Bot.Search.Languages;

namespace Bot.Search.Reading.Html;

/// <summary>Parts that their own heading gives to other pages or to the site: "Most read", "More from the region".</summary>
internal static class HeadedParts
{
    private const int MaxHeadings = 400;
    private const int LongestHeading = 60;
    private const string AnythingBehind = " …";

    /// <summary>What holds more of the page's sentences than this is the page's own, whatever it is headed.</summary>
    private const double MostShare = 0.3;

    private static readonly string[] Lines = [.. KnownLanguages.PrintedLines("pages/elsewhere-headings")];
    private static readonly HashSet<string> Whole = new(Lines.Where(line => !line.EndsWith(AnythingBehind, StringComparison.Ordinal)), StringComparer.OrdinalIgnoreCase);
    private static readonly string[] Openings = [.. Lines.Where(line => line.EndsWith(AnythingBehind, StringComparison.Ordinal)).Select(line => line[..^1])];

    /// <summary>The elements of all such parts.</summary>
    /// <param name="body">The page, or a part of it.</param>
    /// <param name="prose">Where its sentences stand.</param>
    public static HashSet<IElement> Of(IElement body, Prose prose) => [.. body.QuerySelectorAll("h2, h3, h4, h5, h6")
        .Take(MaxHeadings).Where(IsElsewhere).SelectMany(heading => PartOf(heading, body, prose))];

    private static bool IsElsewhere(IElement heading)
    {
        var text = string.Join(' ', heading.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd(':', '.', '…', '›', '»', ' ');
        return text.Length is > 0 and <= LongestHeading && (Whole.Contains(text) || Array.Exists(Openings, opening => text.StartsWith(opening, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>What holds the heading first and more than it; where that is the story itself, the heading and the list or box behind it.</summary>
    private static IEnumerable<IElement> PartOf(IElement heading, IElement body, Prose prose)
    {
        var line = heading;
        while (line.ParentElement is { } wrapper && wrapper != body && wrapper.TextContent.Trim().Length == heading.TextContent.Trim().Length)
            line = wrapper;
        if (line.ParentElement is { } part && part != body && part.QuerySelector("h1") is null && IsFirst(line, part) && IsSmall(part, prose))
            return [part];
        return line.NextElementSibling is { LocalName: "ul" or "ol" or "div" or "section" or "aside" } list && list.QuerySelector("h1") is null && IsSmall(list, prose) ? [line, list] : [];
    }

    private static bool IsFirst(IElement line, IElement part) => part.ChildNodes.FirstOrDefault(node => node.TextContent.Trim().Length > 0) == line;

    private static bool IsSmall(IElement part, Prose prose) => prose.In(part) <= prose.All * MostShare;
}
