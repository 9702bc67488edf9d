using System.Net;
using AngleSharp.Html.Dom;
using Bot.Search.Domain;

namespace Bot.Search.Reading.Provenance;

/// <summary>
/// What a page says of itself: schema.org data (JSON-LD) first, then Open Graph, then meta elements, microdata and the title. Of
/// several names for the outlet the first that fits the page's host is taken.
/// </summary>
internal static class PageMetadata
{
    private const string SharedName = "og:site_name";

    /// <summary>Words of a name before its slogan, where no host tells, and of a slogan.</summary>
    private const int LongestName = 3;
    private const int ShortestSlogan = 3;

    private static readonly string[] Outlets = ["og.site_name", "application-name", "publisher", "dc.publisher", "dcterms.publisher", "citation_journal_title", "apple-mobile-web-app-title"];
    private static readonly string[] Authors = ["dc.creator", "dcterm.creator", "dcterms.creator", "author", "article.author", "parsely-author", "byl", "sailthru.author", "citation_author", "og.article.author"];
    private static readonly string[] Slogans = [" - ", " | ", " – ", " — ", ": "];

    private static readonly string[] Dates =
    [
        "article.published_time", "og.article.published_time", "datepublished", "parsely-pub-date", "pubdate", "publishdate", "publish-date", "publish_date",
        "sailthru.date", "date", "dc.date", "dc.date.issued", "dcterms.issued", "dcterms.created", "article.published", "published_at", "citation_publication_date", "og.pubdate", "article.created",
    ];

    /// <param name="document">The page.</param>
    /// <param name="address">Where the page came from; null for a file.</param>
    /// <param name="readAt">When it was read.</param>
    public static PageClaims Read(IHtmlDocument document, Uri? address, DateTimeOffset readAt)
    {
        var meta = new MetaValues(document);
        var canonical = OwnAddress.Trusted(CanonicalUrl.Parse(document.QuerySelector("link[rel~=canonical]")?.GetAttribute("href")), address);
        var shared = OwnAddress.Trusted(CanonicalUrl.Parse(meta.First("og.url")), address);
        var graph = JsonLdGraph.Of(document);
        var data = JsonLd.Read(graph, [.. new[] { canonical, shared, address }.OfType<Uri>()], [.. TitlesOf(document, meta)], document.Title, readAt);
        var place = Address(canonical, OwnAddress.Trusted(data.Details.Url, address), shared, address);
        var outlets = OutletsOf(document, meta, data, place.Url);
        var outlet = Best(outlets, place.Url);
        var title = PageTitles.Of(document, data.Details.Title, meta, [.. outlets.Select(one => one.Name), .. meta.All(["og.site_name"]).Select(one => one.Value)], place.Url) is { Count: > 0 } titles ? titles[0] : default;
        var details = outlet
            .Or(new SourceDetails { Title = title.Title }.From(title.Place ?? ""))
            .Or(data.Details with { Url = null, Title = null })
            .Or(DateOf(meta, readAt))
            .Or(AuthorOf(meta));
        return new PageClaims(details.Or(place), [.. outlets.Select(one => one.Name)], data.Body);
    }

    private static IEnumerable<string> TitlesOf(IHtmlDocument document, MetaValues meta) =>
        meta.All(["og.title"]).Select(one => one.Value).Concat(document.QuerySelectorAll("h1").Select(heading => heading.TextContent.Trim()));

    private static SourceDetails Address(Uri? canonical, Uri? data, Uri? shared, Uri? address)
    {
        var places = new (Uri? Url, string Place)[] { (canonical, "link canonical"), (data, "JSON-LD"), (shared, "og:url"), (address, "where it was fetched") };
        return places.Select(one => new SourceDetails { Url = one.Url }.From(one.Place)).FirstOrDefault(one => one.Url is not null) ?? SourceDetails.None;
    }

    private static List<(string Name, string Place)> OutletsOf(IHtmlDocument document, MetaValues meta, PageClaims data, Uri? url)
    {
        var found = data.Outlets.Select(name => (Name: (string?)name, Place: "JSON-LD publisher"))
            .Concat(meta.All(Outlets).Select(one => (Name: OutletNames.Of(WebUtility.HtmlDecode(one.Value)), Place: one.Name == "og.site_name" ? SharedName : one.Name)))
            .Concat(document.QuerySelectorAll("[itemprop~=publisher] [itemprop~=name]").Take(4).Select(one => (Name: OutletNames.Of(one.GetAttribute("content") ?? one.TextContent), Place: "microdata publisher")))
            .Append((Name: PageTitles.OutletOf(document, url), Place: PageTitles.Window));
        List<(string Name, string Place)> claimed = [.. found.Where(one => one.Name is not null).Select(one => (WithoutSlogan(one.Name!, url), one.Place))];
        return claimed.Count > 0 ? claimed : [.. SiteNames.Of(document, url)];
    }

    private static SourceDetails Best(List<(string Name, string Place)> outlets, Uri? url)
    {
        if (outlets.Count == 0)
            return SourceDetails.None;
        var (name, place) = AsShown(url is null ? outlets[0] : outlets.MinBy(one => OutletNames.Doubt(one.Name, url)), outlets, url);
        return new SourceDetails { Outlet = name, IsClaim = true }.From(place);
    }

    /// <summary>
    /// How the window calls the outlet, where that is the same name: data often name the company ("The Herald Company"), or leave out the "News"
    /// that the page's other names have.
    /// </summary>
    private static (string Name, string Place) AsShown((string Name, string Place) claimed, List<(string Name, string Place)> outlets, Uri? url)
    {
        if (outlets.Find(one => one.Place is SharedName or PageTitles.Window && claimed.Name.StartsWith(one.Name + " ", StringComparison.OrdinalIgnoreCase)) is { Name: not null } shorter &&
            (url is null || OutletNames.Doubt(shorter.Name, url) <= OutletNames.Doubt(claimed.Name, url)))
            return shorter;
        if (outlets.Find(one => one.Place == PageTitles.Window) is not { Name: { } shown } window)
            return claimed;
        var isLonger = shown.StartsWith(claimed.Name + " ", StringComparison.OrdinalIgnoreCase) && outlets.Exists(one => one.Place == SharedName && one.Name.Equals(shown, StringComparison.OrdinalIgnoreCase));
        return isLonger ? window : claimed;
    }

    /// <summary>"The Herald - news from the coast" is The Herald, where its host says so too.</summary>
    private static string WithoutSlogan(string name, Uri? url)
    {
        foreach (var mark in Slogans)
        {
            var at = name.IndexOf(mark, StringComparison.Ordinal);
            if (at > 0 && (url is null ? WordsOf(name[..at]) <= LongestName && WordsOf(name[(at + mark.Length)..]) >= ShortestSlogan : OutletNames.Fits(name[..at], url)))
                return name[..at].Trim();
        }
        return name;
    }

    private static int WordsOf(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    private static SourceDetails DateOf(MetaValues meta, DateTimeOffset readAt) => meta.All(Dates)
        .Select(one => new SourceDetails { Published = PublishedDates.OfPage(PublishedAt.Parse(one.Value), readAt) }.From("meta " + one.Name))
        .FirstOrDefault(one => one.Published is not null) ?? SourceDetails.None;

    private static SourceDetails AuthorOf(MetaValues meta) => Authors
        .Select(name => new SourceDetails { Byline = Joined(meta.All([name]).Select(one => one.Value)) }.From("meta " + name))
        .FirstOrDefault(one => one.Byline is not null) ?? SourceDetails.None;

    private static string? Joined(IEnumerable<string> values)
    {
        var names = values.Select(value => BylineText.Clean(WebUtility.HtmlDecode(value))).OfType<string>().Distinct().ToList();
        return names.Count == 0 ? null : string.Join(", ", names);
    }
}
