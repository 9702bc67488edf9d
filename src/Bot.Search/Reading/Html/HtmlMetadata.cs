using AngleSharp.Html.Dom;
using Bot.Search.Domain;

namespace Bot.Search.Reading.Html;

/// <summary>What a page says of itself: schema.org data (JSON-LD) first, then Open Graph, then meta and title elements.</summary>
internal static class HtmlMetadata
{
    private static readonly string[] Titles = ["og:title", "twitter:title", "dc.title", "parsely-title", "headline"];
    private static readonly string[] Outlets = ["og:site_name", "application-name", "publisher", "dc.publisher"];
    private static readonly string[] Authors = ["author", "article:author", "parsely-author", "byl", "dc.creator", "sailthru.author"];
    private static readonly string[] Dates =
    [
        "article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date", "pubdate", "publishdate", "publish-date",
        "sailthru.date", "date", "dc.date", "dc.date.issued", "dcterms.created", "article.published", "published_at",
    ];

    /// <param name="document">The page.</param>
    /// <param name="address">Where the page came from; null for a file.</param>
    public static PageDetails Read(IHtmlDocument document, Uri? address)
    {
        var meta = new MetaValues(document);
        var canonical = OwnAddress.Trusted(CanonicalUrl.Parse(document.QuerySelector("link[rel~=canonical]")?.GetAttribute("href")), address);
        var shared = OwnAddress.Trusted(CanonicalUrl.Parse(meta.First(["og:url"])), address);
        var data = JsonLd.Read(document, [.. new[] { canonical, shared, address }.OfType<Uri>()]);
        var outlet = data.Details.Outlet ?? meta.First(Outlets);
        var details = data.Details.Or(new SourceDetails
        {
            Title = meta.First(Titles) ?? TitleElement(document, outlet) ?? Heading(document),
            Outlet = outlet,
            Published = meta.All(Dates).Select(PublishedAt.Parse).FirstOrDefault(date => date is not null),
            Byline = WithoutBy(Author(meta)),
        });
        return new PageDetails(details with { Url = canonical ?? OwnAddress.Trusted(data.Details.Url, address) ?? shared ?? address }, data.Body);
    }

    private static string? Author(MetaValues meta) =>
        meta.All(Authors).FirstOrDefault(name => !Uri.IsWellFormedUriString(name, UriKind.Absolute));

    private static string? WithoutBy(string? byline) =>
        byline?.StartsWith("By ", StringComparison.OrdinalIgnoreCase) == true ? byline[3..].Trim() : byline;

    private static string? Heading(IHtmlDocument document)
    {
        var headings = document.QuerySelectorAll("h1");
        return headings.Length == 1 && headings[0].TextContent.Trim() is { Length: > 0 } text ? text : null;
    }

    /// <summary>"Headline | Outlet" without the outlet.</summary>
    private static string? TitleElement(IHtmlDocument document, string? outlet)
    {
        if (document.Title is not { } title || string.IsNullOrWhiteSpace(title))
            return null;
        foreach (var separator in new[] { " | ", " - ", " – ", " — ", " :: ", " • " })
        {
            var at = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (at > 0 && (outlet is null ? separator is " | " or " :: " : title[(at + separator.Length)..].Trim().Equals(outlet, StringComparison.OrdinalIgnoreCase)))
                return title[..at].Trim();
        }
        return title.Trim();
    }

    /// <summary>Values of meta elements by their name or property, lower case.</summary>
    private sealed class MetaValues
    {
        private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

        public MetaValues(IHtmlDocument document)
        {
            foreach (var meta in document.QuerySelectorAll("meta[content]"))
            {
                // Below the head itemprop tells of the thing that it stands in, which may be a teaser.
                var name = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? (meta.ParentElement == document.Head ? meta.GetAttribute("itemprop") : null);
                var content = meta.GetAttribute("content")?.Trim();
                if (!string.IsNullOrWhiteSpace(name) && !string.IsNullOrEmpty(content))
                    _values.TryAdd(name.Trim(), content);
            }
        }

        public string? First(IEnumerable<string> names) => All(names).FirstOrDefault();

        public IEnumerable<string> All(IEnumerable<string> names) =>
            names.Select(name => _values.GetValueOrDefault(name)).OfType<string>();
    }
}

/// <summary>What a page says of itself.</summary>
/// <param name="Details">Headline, outlet, address, date, authors.</param>
/// <param name="Body">The article's text as the page's own data carries it; null when they do not.</param>
internal sealed record PageDetails(SourceDetails Details, string? Body)
{
    public static PageDetails None { get; } = new(SourceDetails.None, null);
}
