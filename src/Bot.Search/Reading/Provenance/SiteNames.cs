using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Bot.Search.Reading.Provenance;

/// <summary>
/// What a page calls its site where neither its data nor its title do: by the names of its feeds, the link to its front page, its logo. All of
/// them also hold other things, so only a name counts that the host bears out.
/// </summary>
internal static class SiteNames
{
    private const int MaxElements = 40;
    private const int MaxName = 60;
    private const int MostWords = 4;
    private const string Prefix = ": ";
    private const string Feeds = "link[rel~=alternate][type='application/rss+xml'][title], link[rel~=alternate][type='application/atom+xml'][title]";
    private const string Homes = "a[rel~=home], [class*=site-title i], [class*=site-name i], [class*=sitename i], [id*=site-title i], [class*=logo i], [id*=logo i], header a[href='/'], a[href='/'] img";

    private static readonly string[] Marks = [" » ", " - ", " | ", " – ", " — ", " :: ", ": ", " › "];

    /// <summary>Names in the order of trust, each with its place; none for a page without an address.</summary>
    public static IEnumerable<(string Name, string Place)> Of(IHtmlDocument document, Uri? url)
    {
        if (url is null)
            return [];
        var feeds = document.QuerySelectorAll(Feeds).Take(MaxElements).Select(feed => (Name: Fitting(feed.GetAttribute("title"), url), Place: "feed's title"));
        var homes = document.QuerySelectorAll(Homes).Take(MaxElements).SelectMany(Texts).Select(text => (Name: Fitting(text, url), Place: "site's head"));
        // "The Herald: headline" is doubtful, and better than the host alone.
        var window = document.Title is { } title && title.IndexOf(Prefix, StringComparison.Ordinal) is > 0 and var colon && title[..colon].Trim().Count(letter => letter == ' ') < MostWords ? Fitting(title[..colon], url) : null;
        return feeds.Concat(homes).Append((Name: window, Place: PageTitles.Window)).Where(one => one.Name is not null).Select(one => (one.Name!, one.Place));
    }

    private static IEnumerable<string?> Texts(IElement element) =>
        [element.TextContent, element.GetAttribute("alt"), element.GetAttribute("title"), element.GetAttribute("aria-label"), element.QuerySelector("img")?.GetAttribute("alt")];

    /// <summary>The whole, or its first or last part; null when the host bears out none of them.</summary>
    private static string? Fitting(string? text, Uri url)
    {
        if (text is null || text.Length > MaxName * 3)
            return null;
        var whole = Picture.Replace(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), "");
        var parts = whole.Split(Marks, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 0 || whole.Length > MaxName ? null : new[] { parts[0], parts[^1] }.Select(OutletNames.Of).FirstOrDefault(name => name is not null && !name.Contains('.', StringComparison.Ordinal) && OutletNames.Fits(name, url));
    }

    /// <summary>"The Herald logo": what the picture is.</summary>
    private static readonly Regex Picture = new(@"(?:[\s_-]+(?:logo|logotype|image|icon|home\s?page|home))+$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
}
