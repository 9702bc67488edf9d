using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Bot.Search.Reading.Boilerplate;
using Bot.Search.Reading.Provenance;

namespace Bot.Search.Reading.Html;

/// <summary>
/// Who wrote, as the page prints it: links and elements that are marked as the author's, then the line below the headline that
/// begins "By". What stands with other stories or with readers' comments names other people.
/// </summary>
internal sealed partial class PrintedByline
{
    private const int MaxElements = 40;
    private const int MaxLinks = 200;
    private const int MaxAuthors = 8;
    private const int MaxText = 300;
    private const int MaxLines = 5;
    private const int LinesBelow = 3;

    private static readonly (string Selector, string Place)[] Marked =
    [
        ("[itemprop~=author]", "microdata author"),
        ("a[rel~=author]", "rel=author"),
        ("[class*=byline i], [id*=byline i]", "byline"),
        ("address[class*=author i], [class~=author i], [class*=author-name i], [class*=authorname i], [class*=author_name i], [class*=article-author i], [class*=article__author i], [class*=post-author i], [class*=entry-author i], [class*=posted-by i], [data-testid*=byline i], [data-testid*=author i], [class*=authors i]", "author element"),
        ("[class*=author i]", "author element"),
    ];

    private readonly IElement _body;
    private readonly MainPart _part;
    private readonly StoryHead _head;

    private PrintedByline(IElement body, MainPart part, StoryHead head)
    {
        _body = body;
        _part = part;
        _head = head;
    }

    /// <summary>The byline alone; nothing when none is printed.</summary>
    public static SourceDetails Of(IElement body, MainPart part, StoryHead head) =>
        part.Text.Length > 0 ? new PrintedByline(body, part, head).Find() : SourceDetails.None;

    private SourceDetails Find()
    {
        // What stands at the head of the story is its byline, however weakly it is marked; elsewhere only strong marks count.
        foreach (var near in new[] { true, false })
        {
            foreach (var (selector, place) in near ? Marked : Marked[..4])
            {
                var names = Names(selector, near);
                if (names.Count > 0 && (near || names.Count == 1))
                    return new SourceDetails { Byline = string.Join(", ", names) }.From(place);
            }
            if (near && Linked() is { Length: > 0 } linked)
                return new SourceDetails { Byline = linked }.From("link to an author");
            if (near && FirstLine() is { } printed)
                return new SourceDetails { Byline = printed }.From("first lines of the text");
            if (near && HeadLine() is { } shown)
                return new SourceDetails { Byline = shown }.From("below the headline");
        }
        return LastLine() is { } last ? new SourceDetails { Byline = last }.From("last lines of the text") : SourceDetails.None;
    }

    /// <summary>"Posted by Jo Roe at 9:00 AM" below the text.</summary>
    private string? LastLine() => _part.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).TakeLast(LinesBelow)
        .Where(line => line.Length <= 120 && BylineText.IsNothingElse(line)).Select(NameIn).FirstOrDefault(name => name is not null);

    private List<string> Names(string selector, bool near)
    {
        IElement? first = null;
        var names = new List<string>();
        foreach (var element in _body.QuerySelectorAll(selector).Take(MaxElements))
        {
            if (names.Count >= MaxAuthors)
                break;
            if (_head.IsNear(element) != near || !_head.IsOwn(element) || NameIn(element) is not { } name)
                continue;
            // Several authors stand together; the same marks further down are the notes on them.
            if (near && first is not null && !StandTogether(first, element))
                continue;
            first ??= element;
            if (names.Exists(known => known.Contains(name, StringComparison.OrdinalIgnoreCase)))
                continue;
            names.RemoveAll(known => name.Contains(known, StringComparison.OrdinalIgnoreCase));
            names.Add(name);
        }
        return names;
    }

    private string? NameIn(IElement element)
    {
        if (element.GetAttribute("content") is { Length: > 0 } content && element.LocalName == "meta")
            return BylineText.Clean(content);
        var inner = element.QuerySelector("[itemprop~=name]") ?? element;
        if (inner.GetAttribute("content") is { Length: > 0 } value && inner.TextContent.Trim().Length == 0)
            return BylineText.Clean(value);
        var links = inner.QuerySelectorAll("[rel~=author], a[href*='/author'], a[href*='/people/'], a[href*='/staff/'], a[href*='/profile']");
        var linked = links.Select(link => BylineText.Clean(Text(link))).OfType<string>().Distinct().Take(MaxAuthors).ToList();
        if (linked.Count > 0)
            return string.Join(", ", linked);
        var text = Text(inner);
        return text.Length > MaxText ? null : SideBySide(inner) ?? Clean(text);
    }

    /// <summary>Names that stand in elements of their own, with no mark between them.</summary>
    private string? SideBySide(IElement element)
    {
        var parts = element.QuerySelectorAll("span, a, b, strong, li, p, div").Where(part => part.FirstElementChild is null).Take(MaxAuthors).Select(part => part.TextContent.Trim()).Where(part => part.Length > 0).ToList();
        var (whole, held) = (element.TextContent.Trim(), string.Concat(parts.Select(PlainLetters.Of)));
        if (parts.Count < 2 || !(PlainLetters.Of(whole) == held || (whole.IndexOf(parts[0], StringComparison.Ordinal) is > 0 and var start && BylineText.IsOpening(whole[..start].Trim()) && PlainLetters.Of(whole[start..]) == held)))
            return null;
        var names = parts.Where(part => !BylineText.IsOpening(part)).Select(Clean).Distinct().ToList();
        return names.Count > 1 && names.TrueForAll(name => name is not null && name.Split(' ') is { Length: 2 or 3 } words && Array.TrueForAll(words, word => char.IsUpper(word[0]))) ? string.Join(", ", names) : null;
    }

    /// <summary>The element's words, a line for each of its blocks.</summary>
    private static string Text(IElement element) => string.Join('\n', BlockText.Of(element, Unseen.IsInHead).Select(block => block.Text));

    private static bool StandTogether(IElement one, IElement other)
    {
        var parent = one.ParentElement;
        var up = parent?.ParentElement is { LocalName: not ("body" or "article" or "main" or "section") } above ? above : parent;
        return up is { LocalName: not ("body" or "article" or "main") } && up.Contains(other);
    }

    /// <summary>The names that lead to pages of authors, in the head of the story.</summary>
    private string Linked() => string.Join(", ", _body.QuerySelectorAll("a[href]").Where(link => AuthorPage().IsMatch(link.GetAttribute("href")!)).Take(MaxLinks).Where(link => _head.Holds(link) && !IsInSentence(link))
        .Select(link => BylineText.Clean(Text(link))).OfType<string>().Where(name => name.Contains(' ', StringComparison.Ordinal)).Distinct().Take(MaxAuthors));

    /// <summary>A name in a sentence is whom the story tells of.</summary>
    private static bool IsInSentence(IElement link) => link.Closest("p, li, div, h2, h3, td") is { } line && LineShape.EndsAsSentence(line.TextContent.Trim());

    /// <summary>"By Jo Roe" among the first lines of the text; a date or a place may stand behind it.</summary>
    private string? FirstLine()
    {
        foreach (var line in _part.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Take(MaxLines))
        {
            if (line.Length <= 120 && NameIn(line) is { } name)
                return name;
        }
        return null;
    }

    /// <summary>"By Jo Roe on Monday" in the head of the story, outside of its text.</summary>
    private string? HeadLine() => _head.Lines().Select(NameIn).FirstOrDefault(name => name is not null);

    private string? Clean(string text) => _head.IsForeign ? BylineText.CleanForeign(text) : BylineText.Clean(text);

    private string? NameIn(string printed)
    {
        var line = printed;
        if (DateFirst().Match(line) is { Success: true } dated && DatesInLines.Of(dated.Groups["date"].Value, language: null, otherWords: 3) is not null)
            line = line[dated.Groups["date"].Length..].TrimStart();
        var isSentence = line.TrimEnd().EndsWith('.') && !HalfDay().IsMatch(line);
        return (BylineText.Opens(line) || (_head.IsForeign && BylineText.OpensForeign(line))) && (char.IsUpper(line[0]) || DateFirst().IsMatch(printed) || BylineText.IsNothingElse(line)) && !isSentence && Clean(line) is { } name && name.Split(' ').Length <= 12 && char.IsUpper(name[0]) ? name : null;
    }

    /// <summary>Where systems keep what one author wrote.</summary>
    [GeneratedRegex(@"/(?:authors?|autor(?:e|es|en|in)?|auteurs?|bylines?|by|staff|profiles?|contributors?|journalists?|reporters?|redakteure?|redaktion|redactores|firmas?|firme|skribent|medarbejder|u|@)/[^/?#]+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AuthorPage();

    /// <summary>"15 October 2019 by Jo Roe".</summary>
    [GeneratedRegex(@"^(?<date>.{8,50}?)\s+by\s+(?=\p{Lu})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex DateFirst();

    [GeneratedRegex(@"[ap]\.\s?m\.\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex HalfDay();
}
