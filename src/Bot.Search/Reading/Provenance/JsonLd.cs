using System.Text.Json;
using Bot.Search.Domain;

namespace Bot.Search.Reading.Provenance;

/// <summary>The schema.org article in a page's JSON-LD (https://schema.org/NewsArticle).</summary>
internal static class JsonLd
{
    private const int MaxArticles = 200;

    private const string Live = "LiveBlogPosting";

    /// <summary>The place of an author that the data call an organization: a printed name says more.</summary>
    public const string Organization = "JSON-LD organization";

    /// <param name="graph">The page's data.</param>
    /// <param name="addresses">What the page is known by. Of several articles only the one with such an address, or one of <paramref name="titles"/>, is its own.</param>
    /// <param name="titles">What the page calls itself elsewhere.</param>
    /// <param name="window">Its title element; null when it has none.</param>
    /// <param name="readAt">When the page was read.</param>
    public static PageClaims Read(JsonLdGraph graph, IReadOnlyList<Uri> addresses, IReadOnlyList<string> titles, string? window, DateTimeOffset readAt)
    {
        var found = graph.Nodes.Where(IsArticle).Take(MaxArticles).Select(node => Read(graph, node, window, readAt)).ToList();
        var own = found.Where(article => article.Addresses.Any(one => addresses.Any(known => OwnAddress.AreOne(one, known)))).ToList();
        // Pages often describe their one article in several ways.
        if (own.Count == 0 && found.Select(article => article.Claims.Details.Title).Distinct().Count() == 1)
            own = found;
        if (own.Count == 0)
            own = [.. found.Where(article => titles.Contains(article.Claims.Details.Title, StringComparer.OrdinalIgnoreCase))];
        // The others are its posts.
        if (own.Count == 0 && found.Count(article => article.IsLive) == 1)
            own = [.. found.Where(article => article.IsLive)];
        var site = new SourceDetails { Outlet = SiteName(graph) }.From("JSON-LD WebSite");
        if (own.Count == 0)
            return new PageClaims(site, [], null);
        var details = own.Aggregate(SourceDetails.None, (all, one) => all.Or(one.Claims.Details));
        return new PageClaims(details.Or(site), [.. own.SelectMany(one => one.Claims.Outlets), .. site.Outlet is { } name ? (string[])[name] : []], own.Select(one => one.Claims.Body).FirstOrDefault(body => body is not null));
    }

    private static bool IsArticle(JsonElement element) =>
        JsonLdGraph.TypesOf(element).Any(name => name.EndsWith("Article", StringComparison.Ordinal) || name is "BlogPosting" or Live or "Report" or "SocialMediaPosting") &&
        (element.TryGetProperty("headline", out _) || element.TryGetProperty("name", out _) || element.TryGetProperty("datePublished", out _) || element.TryGetProperty("articleBody", out _));

    private static string? SiteName(JsonLdGraph graph)
    {
        var sites = graph.Nodes.Where(node => JsonLdGraph.TypesOf(node).Contains("WebSite")).SelectMany(node => graph.Names(node, "name"));
        return sites.Select(OutletNames.Of).FirstOrDefault(name => name is not null);
    }

    private static Described Read(JsonLdGraph graph, JsonElement article, string? window, DateTimeOffset readAt)
    {
        List<Uri> addresses = [.. Addresses(article)];
        List<string> outlets = [.. graph.Names(article, "publisher").Concat(graph.Names(article, "isPartOf")).Select(OutletNames.Of).OfType<string>()];
        var authors = graph.Names(article, "author").Concat(graph.Names(article, "creator")).Select(BylineText.Clean).OfType<string>().Distinct().ToList();
        var details = new SourceDetails
        {
            Title = Title([.. graph.Names(article, "headline").Take(1), .. graph.Names(article, "name").Take(1)], window),
            Outlet = outlets.FirstOrDefault(),
            Url = addresses.FirstOrDefault(),
            Published = Date(article, "datePublished", readAt) ?? Date(article, "dateCreated", readAt),
            Byline = authors.Count == 0 ? null : string.Join(", ", authors),
        };
        var known = IsByOrganization(graph, article) ? (details with { Byline = null }).From("JSON-LD").Or(new SourceDetails { Byline = details.Byline }.From(Organization)) : details.From("JSON-LD");
        return new Described(new PageClaims(known, outlets, JsonLdGraph.Text(article, "articleBody")), addresses, JsonLdGraph.TypesOf(article).Contains(Live));
    }

    private static bool IsByOrganization(JsonLdGraph graph, JsonElement article) => graph.TypesIn(article, "author") is { Count: > 0 } types && types.All(type => type.EndsWith("Organization", StringComparison.Ordinal));

    /// <summary>Some sites keep their description in the one and the headline in the other.</summary>
    private static string? Title(IReadOnlyList<string> titles, string? window) =>
        titles.FirstOrDefault(title => window?.Contains(title, StringComparison.OrdinalIgnoreCase) == true) ?? (titles.Count > 0 ? titles[0] : null);

    private static PublishedAt? Date(JsonElement article, string property, DateTimeOffset readAt) =>
        PublishedDates.OfPage(PublishedAt.Parse(JsonLdGraph.Text(article, property)), readAt);

    private static IEnumerable<Uri> Addresses(JsonElement article)
    {
        foreach (var property in new[] { "mainEntityOfPage", "url", "@id" })
        {
            if (CanonicalUrl.Parse(JsonLdGraph.Text(article, property)) is { } address)
                yield return address;
        }
    }

    /// <summary>One article, what it says that its addresses are, and whether it is a live page.</summary>
    private sealed record Described(PageClaims Claims, IReadOnlyList<Uri> Addresses, bool IsLive);
}

/// <summary>What a part of a page says of itself.</summary>
/// <param name="Details">Headline, outlet, address, date, authors.</param>
/// <param name="Outlets">All names that it gives its outlet, in the order of trust.</param>
/// <param name="Body">The article's text as the page's own data carries it; null when they do not.</param>
internal sealed record PageClaims(SourceDetails Details, IReadOnlyList<string> Outlets, string? Body);
