using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Bot.Search.Domain;
using Bot.Search.Languages;
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
    private const int LabelLetters = 40;
    private const int LongestLine = 200;

    /// <summary>What stands before the time of a change, and before that of publication.</summary>
    private static readonly string[] ChangeLabels = [.. KnownLanguages.Lines("pages/change-labels")];
    private static readonly string[] PublicationLabels = [.. KnownLanguages.Lines("pages/publication-labels")];

    private readonly IHtmlDocument _document;
    private readonly MainPart _part;
    private readonly Clutter _clutter;
    private readonly DateTimeOffset _readAt;

    private PublishedTime(IHtmlDocument document, IElement body, MainPart part, DateTimeOffset readAt)
    {
        _readAt = readAt;
        _document = document;
        _part = part;
        _clutter = new Clutter(body);
    }

    /// <summary>The date alone; nothing when it shows none.</summary>
    public static SourceDetails Of(IHtmlDocument document, MainPart part, DateTimeOffset readAt) =>
        document.Body is { } body && part.End is not null ? new PublishedTime(document, body, part, readAt).Find() : SourceDetails.None;

    private SourceDetails Find() => _document.QuerySelectorAll("[itemprop~=datePublished], time").Take(MaxTimes)
        .Where(time => !TellsOfChange(time) && !_clutter.HoldsElsewhere(time) && !IsInSentence(time) && IsOwn(time))
        .OrderByDescending(IsMarked)
        .Select(time => new SourceDetails { Published = DateOf(time) }.From("time element"))
        .FirstOrDefault(one => one.Published is not null) ?? Printed();

    /// <summary>"Published 4 March 2022, 10:14 GMT" in an element that is named for it, or in the byline.</summary>
    private SourceDetails Printed() => _document.QuerySelectorAll("[class*=date i], [class*=time i], [class*=publish i], [class*=posted i], [class*=byline i], [class*=meta i]").Take(MaxTimes)
        .Where(element => element.TextContent.Length <= LongestLine && element.Closest("table") is null && !_clutter.HoldsElsewhere(element) && IsOwn(element))
        .SelectMany(element => element.TextContent.Split(['\n', '|', '•', '·'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        .Where(line => !Array.Exists(ChangeLabels, label => line.StartsWith(label, StringComparison.OrdinalIgnoreCase)))
        .Select(line => new SourceDetails { Published = PublishedDates.OfPage(PublishedAt.Parse(Labels.Without(line, PublicationLabels)), _readAt) }.From("printed date"))
        .FirstOrDefault(one => one.Published is not null) ?? SourceDetails.None;

    private PublishedAt? DateOf(IElement time)
    {
        var stated = time.GetAttribute("datetime") ?? time.GetAttribute("content");
        return PublishedDates.OfPage(PublishedAt.Parse(string.IsNullOrWhiteSpace(stated) ? Labels.Without(time.TextContent, PublicationLabels) : stated), _readAt);
    }

    private static bool IsMarked(IElement time) => IsPublished(time) || time.HasAttribute("pubdate") || Labels.Before(time, LabelLetters).Last([.. ChangeLabels, .. PublicationLabels]) is { } label && PublicationLabels.Contains(label);

    private static bool IsPublished(IElement time) => time.GetAttribute("itemprop")?.Contains("datePublished", StringComparison.OrdinalIgnoreCase) == true;

    private static bool TellsOfChange(IElement time)
    {
        if (IsPublished(time) || time.ClassList.Contains("published"))
            return false;
        if (Labels.Before(time, LabelLetters).Last([.. ChangeLabels, .. PublicationLabels]) is { } label)
            return ChangeLabels.Contains(label);
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
