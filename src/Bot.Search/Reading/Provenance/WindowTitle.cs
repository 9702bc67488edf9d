using AngleSharp.Html.Dom;

namespace Bot.Search.Reading.Provenance;

/// <summary>
/// The title element held against what the page shows: the part that is also a heading is the headline, the part that is also the link to the
/// front page is the site.
/// </summary>
/// <param name="Headline">The part that is the page's own.</param>
/// <param name="Site">The rest.</param>
/// <param name="IsLinked">True when the page links to its front page by this name.</param>
internal sealed record WindowTitle(string Headline, string Site, bool IsLinked)
{
    private const int MaxElements = 60;
    private const int MostWords = 4;
    private const string Homes = "a[rel~=home], a[href='/'], [class*=site-title i], [class*=site-name i]";

    /// <summary>What stands between a headline and the name of a site.</summary>
    public static IReadOnlyList<string> Separators { get; } = [" | ", " - ", " – ", " — ", " :: ", " • ", " » ", " · ", " ‹ ", " « ", " / ", "_", " ["];

    /// <summary>What may do so, and stands within headlines too.</summary>
    private static readonly string[] Doubtful = [": ", " ("];

    /// <summary>Null when the page bears out no part of its title.</summary>
    public static WindowTitle? Of(IHtmlDocument document)
    {
        var title = Line(document.Title ?? "");
        var homes = Texts(document, Homes);
        var main = Headings(document, "h1");
        var others = Texts(document, "h2, h3, [class*=title i], [class*=headline i]").Where(text => !homes.Contains(text)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (at, length) in Places(title))
        {
            var (front, back) = (title[..at].Trim(), title[(at + length)..].Trim(' ', ')', ']'));
            if ((Split(front, back) ?? Split(back, front)) is { } split)
                return split;
        }
        return null;

        WindowTitle? Split(string headline, string site)
        {
            var letters = Letters(headline);
            var isLinked = homes.Contains(Letters(site));
            return letters.Length > 0 && site.Any(char.IsLetter) && site.Count(letter => letter == ' ') < MostWords && ((main.Contains(letters) && (isLinked || headline.Length >= site.Length)) || (isLinked && others.Contains(letters))) ? new WindowTitle(headline, isLinked ? site : Parts(site).Last(), isLinked) : null;
        }
    }

    /// <summary>What stands between the strokes of a title.</summary>
    public static IEnumerable<string> Parts(string? title) => (title ?? "").Split([.. Separators], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Letters of the page's headings that are not the site's own name.</summary>
    public static HashSet<string> Headings(IHtmlDocument document, string selector)
    {
        var homes = Texts(document, Homes);
        return [.. Texts(document, selector).Where(text => !homes.Contains(text))];
    }

    private static HashSet<string> Texts(IHtmlDocument document, string selector) =>
        new(document.QuerySelectorAll(selector).Take(MaxElements).Select(element => Letters(element.TextContent)).Where(text => text.Length > 0), StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<(int At, int Length)> Places(string title) => Separators.Concat(Doubtful)
        .SelectMany(separator => Enumerable.Range(0, title.Length).Where(at => at > 0 && string.CompareOrdinal(title, at, separator, 0, separator.Length) == 0).Select(at => (at, separator.Length)))
        .OrderByDescending(place => place.at);

    private static string Letters(string text) => PlainLetters.Of(text).ToUpperInvariant();

    private static string Line(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
