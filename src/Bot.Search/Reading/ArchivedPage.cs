using System.Text.RegularExpressions;

namespace Bot.Search.Reading;

/// <summary>
/// Copies that the Internet Archive keeps of pages, whose addresses hold the page's own behind the time of the copy
/// (https://archive.org/help/wayback_api.php): <c>https://web.archive.org/web/20260315120000/https://news.example/story</c>.
/// </summary>
internal static class ArchivedPage
{
    private const string Host = "web.archive.org";

    private static readonly Regex Copy = new(@"^/web/\d{1,14}(?:[a-z]{2}_)?/(?<page>https?:/{1,2}.+)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>The address that the copy was made of; <paramref name="url"/> itself for any other page.</summary>
    public static Uri OriginalOf(Uri url)
    {
        if (!url.Host.Equals(Host, StringComparison.OrdinalIgnoreCase) || Copy.Match(url.PathAndQuery) is not { Success: true } match)
            return url;
        // One of the strokes is lost where a server tidies paths.
        var page = match.Groups["page"].Value;
        var at = page.IndexOf(':', StringComparison.Ordinal) + 1;
        return CanonicalUrl.Parse(page[..at] + "//" + page[at..].TrimStart('/')) ?? url;
    }
}
