using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Bot.Search.Reading.Html;

/// <summary>
/// Times of posts that a live page prints as plain text ("15:10 Deal reached"): they are marked as times, and posts that only a line with a time
/// parts from the next are put into elements of their own, so that such a page is read as any other live page.
/// </summary>
internal static partial class PrintedTimes
{
    private const int MaxElements = 20_000;
    private const int Fewest = 3;
    private const string Lines = "h2, h3, h4, h5, h6, p, strong, b, em, span, div, dt, li, td";

    /// <summary>Marks the times, and parts the posts.</summary>
    /// <param name="body">The page's body.</param>
    public static void Mark(IElement body)
    {
        var lines = body.QuerySelectorAll(Lines).Take(MaxElements).Where(MarkIn).Select(Line).Distinct().ToList();
        foreach (var group in lines.GroupBy(line => line.ParentElement).Where(group => group.Key is not null && group.Count() >= Fewest))
            Part(group.Key!, [.. group]);
    }

    /// <summary>True when the element begins with a time, which is marked then.</summary>
    private static bool MarkIn(IElement element)
    {
        var first = element.ChildNodes.FirstOrDefault(node => node is IElement || node.TextContent.Trim().Length > 0);
        if (first is not IText text || Clock().Match(text.Data) is not { Success: true } match || element.Closest("time") is not null)
            return false;
        var time = element.Owner!.CreateElement("time");
        time.TextContent = match.Groups["time"].Value;
        text.Data = text.Data[match.Length..];
        element.InsertBefore(time, text);
        return true;
    }

    /// <summary>The whole line that begins with a time in bold or the like.</summary>
    private static IElement Line(IElement element)
    {
        while (element is { LocalName: "strong" or "b" or "em" or "span", ParentElement: { LocalName: not "body" } parent } && IsFirst(element, parent))
            element = parent;
        return element;
    }

    private static bool IsFirst(IElement element, IElement parent) =>
        parent.ChildNodes.FirstOrDefault(node => node is IElement || node.TextContent.Trim().Length > 0) == element;

    /// <summary>Puts each line with what follows it into an element of its own, where something follows.</summary>
    private static void Part(IElement parent, HashSet<IElement> lines)
    {
        var children = parent.ChildNodes.ToList();
        if (children.SkipWhile(node => node is not IElement line || !lines.Contains(line)).OfType<IElement>().All(lines.Contains))
            return;
        IElement? section = null;
        foreach (var node in children)
        {
            if (node is IElement line && lines.Contains(line))
            {
                section = parent.Owner!.CreateElement("section");
                parent.InsertBefore(section, node);
            }
            section?.AppendChild(node);
        }
    }

    [GeneratedRegex(@"^\s*(?<time>(?:[01]?\d|2[0-3])[:.][0-5]\d(?:\s*[ap]\.?m\b\.?)?)(?:\s*(?:GMT|UTC|BST|CET|CEST|E[DS]?T|P[DS]?T|C[DS]T|IST|AE[DS]T)\b)?(?=\s|$|[-–—:|,])\s*[-–—:|,]?\s*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Clock();
}
