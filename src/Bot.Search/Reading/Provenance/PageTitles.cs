using System.Net;
using AngleSharp.Html.Dom;

namespace Bot.Search.Reading.Provenance;

/// <summary>
/// The headline of a page: as its data call it, then its head, then its only heading. The outlet's name is no part of it.
/// </summary>
internal static class PageTitles
{
    private const int MinWords = 3;
    private const int MaxHeadings = 60;
    private const int MostOutletWords = 4;
    private const string Prefix = ": ";

    private const string Heading = "h1";
    private const string Data = "JSON-LD headline";
    private const string Shared = "og.title";
    private const int ShortestHeading = 12;
    private const int MostLooseWords = 2;

    /// <summary>The place of what the window's title says.</summary>
    public const string Window = "title element";

    /// <summary>What the page calls itself, best first, each with its place.</summary>
    public static IReadOnlyList<(string Title, string Place)> Of(IHtmlDocument document, string? data, MetaValues meta, IReadOnlyList<string> outlets, Uri? url)
    {
        var shown = WindowTitle.Headings(document, "h1");
        var headings = document.QuerySelectorAll("h1").Take(MaxHeadings).Select(heading => Line(heading.TextContent)).Where(text => shown.Contains(PlainLetters.Of(text).ToUpperInvariant())).ToList();
        var candidates = new List<(string Title, string Place)>();
        if (data is not null)
            candidates.Add((Line(data), Data));
        candidates.AddRange(meta.All(["dc.title", "dcterm.title", "dcterms.title", Shared, "twitter.title", "parsely-title", "headline", "title"]).Select(one => (Line(WebUtility.HtmlDecode(one.Value)), one.Name)));
        if (Line(document.Title ?? "") is { Length: > 0 } whole)
            candidates.Add((WindowTitle.Of(document)?.Headline ?? whole, Window));
        candidates = [.. Own(candidates.FindAll(one => one.Title.Length > 0), outlets).Select(one => (Bare(one.Title, headings, outlets, url), one.Place))];
        if (headings.Count == 1)
        {
            // What a page prints and says somewhere else too is its headline, unless its data and its window agree on another.
            var agreed = candidates.Count > 1 && candidates[0].Place != Window && candidates.Exists(one => one.Place == Window && PlainLetters.Same(one.Title, candidates[0].Title));
            var isSaid = candidates.Exists(one => PlainLetters.Same(one.Title, headings[0]) && (one.Place == Window || (!agreed && one.Place is Data or Shared)));
            candidates.Insert(isSaid ? 0 : candidates.Count, (headings[0], Heading));
        }
        return Own(candidates, outlets);
    }

    /// <summary>Some sites give every page the site's own name.</summary>
    private static List<(string Title, string Place)> Own(List<(string Title, string Place)> candidates, IReadOnlyList<string> outlets) =>
        candidates.FindAll(one => !outlets.Any(outlet => PlainLetters.Same(outlet, one.Title))) is { Count: > 0 } own ? own : candidates;

    /// <summary>The last part of the title element, which is the outlet's name on most pages; null when it has one part only.</summary>
    public static string? OutletOf(IHtmlDocument document, Uri? url)
    {
        var title = Line(document.Title ?? "");
        var split = WindowTitle.Of(document);
        if (url is null)
            return OutletNames.Of(split?.Site) ?? BehindHeading(document, title);
        foreach (var separator in WindowTitle.Separators)
        {
            var parts = title.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length < 2)
                continue;
            foreach (var part in new[] { parts[^1], parts[0] })
            {
                if (OutletNames.Of(part) is { } name && Words(name) <= MostOutletWords && OutletNames.Fits(name, url))
                    return name;
            }
        }
        // A name that the host does not bear out is shown with the host.
        return split is { IsLinked: true } ? OutletNames.Of(split.Site) : null;
    }

    /// <summary>Where no address can bear a name out, the last part of a title that begins with the page's heading.</summary>
    private static string? BehindHeading(IHtmlDocument document, string title)
    {
        var headings = document.QuerySelectorAll("h1").Select(heading => Line(heading.TextContent)).Where(text => text.Length > 0).ToList();
        var (at, length) = LastSeparator(title);
        if (at <= 0 || OutletNames.Of(title[(at + length)..].Trim(' ', ']')) is not { } name || Words(name) > MostOutletWords)
            return null;
        return headings.Exists(heading => PlainLetters.Of(heading).Length > 0 && PlainLetters.Of(title[..at]).StartsWith(PlainLetters.Of(heading), StringComparison.OrdinalIgnoreCase)) ? name : null;
    }

    /// <summary>The headline alone: "Opinion | Headline", "Headline (Agency) | Outlet".</summary>
    private static string Bare(string title, List<string> headings, IReadOnlyList<string> outlets, Uri? url)
    {
        var bare = WithoutOutlet(title, headings, outlets, url);
        return headings.Find(heading => IsRest(bare, heading)) ?? bare;
    }

    /// <summary>"Headline | Outlet" without the outlet.</summary>
    private static string WithoutOutlet(string title, List<string> headings, IReadOnlyList<string> outlets, Uri? url)
    {
        if (headings.Exists(heading => PlainLetters.Same(heading, title)))
            return title;
        for (var (at, _) = LastSeparator(title); at > 0; (at, _) = LastSeparator(title[..at]))
        {
            if (headings.Exists(heading => PlainLetters.Same(heading, title[..at])))
                return title[..at].Trim();
        }
        if (title.IndexOf(Prefix, StringComparison.Ordinal) is > 0 and var colon && IsOutlet(title[..colon], outlets, url) && Words(title[(colon + Prefix.Length)..]) >= MinWords)
            return title[(colon + Prefix.Length)..].Trim();
        for (var mark = title.Length; mark > 0;)
        {
            var (at, length) = LastSeparator(title[..mark]);
            if (at <= 0)
                return title;
            var (front, back) = (title[..at].Trim(), title[(at + length)..].Trim());
            if (IsOutlet(back, outlets, url) || (outlets.Count == 0 && (title.AsSpan(at, length) is " | " or " :: " || (headings.Count == 0 && Words(back) <= MostLooseWords && back is [var first, ..] && char.IsUpper(first) && Words(front) > MostOutletWords))))
                return front;
            if (IsOutlet(front, outlets, url) && Words(back) >= MinWords)
                return back;
            mark = at;
        }
        return title;
    }

    /// <summary>True when the heading and a label before it, or a note in brackets behind it, are the whole title.</summary>
    private static bool IsRest(string title, string heading) => heading.Length >= ShortestHeading &&
        ((title.EndsWith(heading, StringComparison.OrdinalIgnoreCase) && WindowTitle.Separators.Any(separator => title[..^heading.Length].EndsWith(separator, StringComparison.Ordinal)) && Words(title[..^heading.Length].TrimEnd()) <= MostOutletWords)
        || (title.StartsWith(heading, StringComparison.OrdinalIgnoreCase) && title[heading.Length..].Trim() is ['(' or '（', .., ')' or '）']));

    private static bool IsOutlet(string part, IReadOnlyList<string> outlets, Uri? url) =>
        outlets.Any(outlet => PlainLetters.Same(outlet, part)) || (Words(part) <= 5 && url is not null && OutletNames.Of(part) is { } name && OutletNames.Fits(name, url));

    private static (int At, int Length) LastSeparator(string title)
    {
        var best = (At: -1, Length: 0);
        foreach (var separator in WindowTitle.Separators)
        {
            var at = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (at > best.At)
                best = (at, separator.Length);
        }
        return best;
    }

    private static int Words(string text) => text.Count(letter => letter == ' ') + 1;

    /// <summary>One line, without the marks for where a word may or may not be broken.</summary>
    private static string Line(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("\u00AD", "", StringComparison.Ordinal).Replace("\u2060", "", StringComparison.Ordinal).Replace("\u200B", "", StringComparison.Ordinal);
}
