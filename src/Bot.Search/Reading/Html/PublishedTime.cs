using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Bot.Search.Domain;
using Bot.Search.Reading.Boilerplate;

namespace Bot.Search.Reading.Html;

/// <summary>
/// The date that an article shows, from a time element of its own head or body. Times of other stories beside or below
/// it, of its last change and within its sentences are not when it was published.
/// </summary>
internal sealed class PublishedTime
{
    private const int MaxTimes = 100;
    private const int MaxWords = 25;
    private const int HeadDepth = 3;

    private readonly IHtmlDocument _document;
    private readonly MainPart _part;
    private readonly Clutter _clutter;

    private PublishedTime(IHtmlDocument document, IElement body, MainPart part)
    {
        _document = document;
        _part = part;
        _clutter = new Clutter(body);
    }

    /// <summary>Null when it shows none.</summary>
    public static PublishedAt? Of(IHtmlDocument document, MainPart part) =>
        document.Body is { } body && part.End is not null ? new PublishedTime(document, body, part).Find() : null;

    private PublishedAt? Find() => _document.QuerySelectorAll("[itemprop~=datePublished], time[datetime]").Take(MaxTimes)
        .Where(time => !TellsOfChange(time) && !_clutter.HoldsElsewhere(time) && !IsInSentence(time) && IsOwn(time))
        .OrderByDescending(IsMarked)
        .Select(time => PublishedAt.Parse(time.GetAttribute("datetime") ?? time.GetAttribute("content")))
        .FirstOrDefault(date => date is not null);

    private static bool IsMarked(IElement time) => IsPublished(time) || time.HasAttribute("pubdate");

    private static bool IsPublished(IElement time) => time.GetAttribute("itemprop")?.Contains("datePublished", StringComparison.OrdinalIgnoreCase) == true;

    private static bool TellsOfChange(IElement time)
    {
        if (IsPublished(time) || time.ClassList.Contains("published"))
            return false;
        return time.GetAttribute("itemprop")?.Contains("dateModified", StringComparison.OrdinalIgnoreCase) == true ||
            time.ClassList.Any(name => name.Contains("updated", StringComparison.OrdinalIgnoreCase) || name.Contains("modified", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>"The battle of 8 May 1945 …": a date that the article tells of.</summary>
    private static bool IsInSentence(IElement time) =>
        time.Closest("p, li, blockquote, td, dd") is { } block && LineShape.Words(block.TextContent) > MaxWords;

    private bool IsOwn(IElement time)
    {
        var root = _part.Roots[0];
        if (time.Closest("article") is { } article && !article.Contains(root) && !root.QuerySelectorAll("article").All(article.Equals))
            return false;
        if (_part.Contains(time))
            return _part.Roots.Count == 1 && PageOrder.IsBefore(time, _part.End!);
        return PageOrder.IsBefore(time, root) && StandsAtHead(time);
    }

    /// <summary>Before the text, below its headline or close to it.</summary>
    private bool StandsAtHead(IElement time)
    {
        if (_document.QuerySelectorAll("h1").Any(heading => PageOrder.IsBefore(heading, time)))
            return true;
        var near = time.ParentElement;
        for (var depth = 0; depth < HeadDepth && near is not null && near != _document.Body; depth++, near = near.ParentElement)
        {
            if (near.QuerySelector("h1") is not null || near.Contains(_part.Roots[0]))
                return true;
        }
        return false;
    }
}
