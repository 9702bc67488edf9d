using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Bot.Search.Domain;
using Bot.Search.Languages;
using Bot.Search.Reading.Boilerplate;
using Bot.Search.Reading.Provenance;

namespace Bot.Search.Reading.Html;

/// <summary>
/// The date that an article shows: from a time element of its own head or body, from what is named for it, then from the lines around its
/// headline. Times of other stories beside or below it, of its last change and within its sentences are not when it was published.
/// </summary>
internal sealed class PublishedTime
{
    private const int MaxTimes = 100;
    private const int MaxWords = 25;
    private const int HeadDepth = 3;
    private const int LabelLetters = 40;
    private const int LongestLine = 200;

    /// <summary>Words of a line that is nothing but the label of the next.</summary>
    private const int LongestLabel = 3;

    /// <summary>Words that may stand beside a date: in what is named for it, in a time element, in a line of the head with label and name.</summary>
    private const int None = 0;
    private const int Few = 4;
    private const int Some = 9;

    /// <summary>What stands before the time of a change, and before that of publication.</summary>
    private static readonly string[] ChangeLabels = [.. KnownLanguages.PrintedLines("pages/change-labels")];
    private static readonly string[] PublicationLabels = [.. KnownLanguages.PrintedLines("pages/publication-labels")];

    private static readonly string[] FirstLabels = [.. KnownLanguages.PrintedLines("pages/first-labels")];

    private readonly IHtmlDocument _document;
    private readonly MainPart _part;
    private readonly Clutter _clutter;
    private readonly StoryHead _head;
    private readonly string? _language;
    private readonly DateTimeOffset _readAt;

    private PublishedTime(IHtmlDocument document, IElement body, MainPart part, StoryHead head, DateTimeOffset readAt)
    {
        _readAt = readAt;
        _head = head;
        _language = document.DocumentElement.GetAttribute("lang");
        _document = document;
        _part = part;
        _clutter = new Clutter(body);
    }

    /// <summary>The date alone; nothing when it shows none, or none that is better than what is stated.</summary>
    /// <param name="document">The page.</param>
    /// <param name="part">Its story.</param>
    /// <param name="head">The story's head.</param>
    /// <param name="stated">The date in the page's data; null when they have none.</param>
    /// <param name="readAt">When it was read.</param>
    public static SourceDetails Of(IHtmlDocument document, MainPart part, StoryHead head, PublishedAt? stated, DateTimeOffset readAt) =>
        document.Body is { } body && part.End is not null ? new PublishedTime(document, body, part, head, readAt).Find(stated) : SourceDetails.None;

    private SourceDetails Find(PublishedAt? stated)
    {
        var shown = OfElements().Concat(OfNamed()).Concat(InLines(_head.LinesOutsideTables(), "below the headline")).Concat(InLines(_head.Above(), "above the headline"))
            .Concat(InLines(WindowTitle.Parts(_document.Title), PageTitles.Window)).ToList();
        if (shown.Count == 0)
            return SourceDetails.None;
        var best = stated ?? shown[0].Date;
        var printed = shown.FindAll(one => one.IsPrinted);
        // Of one moment people are shown the day of the newsroom.
        if (!printed.Exists(one => one.Date.Day == best.Day) && printed.Find(one => PublishedDates.AreOfOneMoment(best, one.Date)) is { Place: not null } other)
            return other.Details;
        return stated is null ? shown[0].Details : SourceDetails.None;
    }

    private IEnumerable<Found> OfElements() => _document.QuerySelectorAll("[itemprop~=datePublished], time").Take(MaxTimes)
        .Where(time => !TellsOfChange(time) && !_clutter.HoldsElsewhere(time) && !IsInSentence(time) && IsOwn(time))
        .OrderByDescending(IsMarked)
        .SelectMany(time => Found.Of("time element", (Stated(time), false), (Shown(time.TextContent, Few), true)));

    /// <summary>"Published 4 March 2022, 10:14 GMT" in an element that is named for it, or in the byline.</summary>
    private IEnumerable<Found> OfNamed() => _document.QuerySelectorAll("[class*=date i], [class*=time i], [class*=publish i], [class*=posted i], [class*=byline i], [class*=meta i]").Take(MaxTimes)
        .Where(element => element.TextContent.Length <= LongestLine && element.Closest("table") is null && !_clutter.HoldsElsewhere(element) && IsOwn(element))
        .SelectMany(element => element.TextContent.Split(['\n', '|', '•', '·'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        .Where(line => !Array.Exists(ChangeLabels, label => line.StartsWith(label, StringComparison.OrdinalIgnoreCase)))
        .SelectMany(line => Found.Of("printed date", (Shown(line, None), true)));

    /// <summary>Of several lines with a date those are looked at first that say it is the date of the first publication.</summary>
    private IEnumerable<Found> InLines(IEnumerable<string> lines, string place)
    {
        var all = lines.ToList();
        return DatesIn(all.FindAll(IsOfFirst), place).Concat(DatesIn(all, place));
    }

    private static bool IsOfFirst(string line) => Array.Exists(FirstLabels, label => line.TrimStart().StartsWith(label, StringComparison.OrdinalIgnoreCase));

    private IEnumerable<Found> DatesIn(IEnumerable<string> lines, string place)
    {
        var label = "";
        foreach (var line in lines)
        {
            foreach (var found in Found.Of(place, (Shown($"{label} {line}", Some), true)))
                yield return found;
            label = LineShape.Words(line) <= LongestLabel && (IsLabel(ChangeLabels, line) || IsLabel(PublicationLabels, line)) ? line : "";
        }
    }

    private static bool IsLabel(string[] labels, string line) => Array.Exists(labels, label => line.Contains(label, StringComparison.OrdinalIgnoreCase));

    private PublishedAt? Stated(IElement time) => PublishedDates.OfPage(PublishedAt.Parse(time.GetAttribute("datetime") ?? time.GetAttribute("content")), _readAt);

    private PublishedAt? Shown(string line, int otherWords)
    {
        var plain = Labels.Without(line, PublicationLabels);
        // The form of a date has room for a weekday before it, and "Updated" is none.
        var isChange = Array.Exists(ChangeLabels, label => plain.StartsWith(label, StringComparison.OrdinalIgnoreCase));
        return PublishedDates.OfPage((isChange ? null : PublishedAt.Parse(plain)) ?? DatesInLines.Of(plain, _language, otherWords), _readAt);
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

    /// <summary>A date on the page, and whether people see it.</summary>
    private readonly record struct Found(PublishedAt Date, string Place, bool IsPrinted)
    {
        public SourceDetails Details => new SourceDetails { Published = Date }.From(Place);

        public static IEnumerable<Found> Of(string place, params (PublishedAt? Date, bool IsPrinted)[] dates) =>
            dates.Where(one => one.Date is not null).Select(one => new Found(one.Date!.Value, place, one.IsPrinted));
    }
}
