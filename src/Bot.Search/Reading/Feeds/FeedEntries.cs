using System.Xml.Linq;

namespace Bot.Search.Reading.Feeds;

/// <summary>The entries of a feed, by the local names of its elements: feeds in the wild mix versions and namespaces.</summary>
internal static class FeedEntries
{
    /// <summary>A description shorter than this is a teaser, and the linked page is read instead.</summary>
    private const int MinWholeText = 500;

    private const int MinWithoutLink = 1;

    public static IEnumerable<ReadResult> Of(XElement root, SourceDocument document)
    {
        var outlet = document.Details.Outlet ?? Outlet(root);
        foreach (var entry in root.Descendants().Where(element => element.Name.LocalName is "item" or "entry"))
            yield return Read(entry, document, outlet);
    }

    private static string? Outlet(XElement root) =>
        Text(root.Name.LocalName == "feed" ? root : root.Elements().FirstOrDefault(element => element.Name.LocalName == "channel") ?? root, "title");

    private static ReadResult Read(XElement entry, SourceDocument document, string? outlet)
    {
        var link = Link(entry, document.Address);
        var details = new SourceDetails
        {
            Outlet = outlet,
            Title = PlainTitle(Text(entry, "title")),
            Url = link,
            Published = FeedDates.Parse(Text(entry, "pubDate") ?? Text(entry, "published") ?? Text(entry, "date") ?? Text(entry, "updated")),
            Byline = Author(entry),
        };
        var location = link?.AbsoluteUri ?? $"{document.Location}: {details.Title ?? "entry without a title"}";
        var text = WholeText(entry, details.Title, link is null ? MinWithoutLink : MinWholeText);
        if (text is not null)
            return ArticleMaker.Make(document with { Location = location, Address = null }, details, text);
        return link is null
            ? new ReadResult.Failed(new ReadFailure(location, "The entry has neither text nor a link."))
            : new ReadResult.Linked(link, details);
    }

    private static string? WholeText(XElement entry, string? title, int minimum)
    {
        var bodies = entry.Elements().Where(element => element.Name.LocalName is "encoded" or "content" or "description" or "summary" && IsText(element));
        return bodies.Select(body => FeedText.Of(body, title)).Where(text => text.Length >= minimum).MaxBy(text => text.Length);
    }

    // Atom's content may point elsewhere (src) or be a picture.
    private static bool IsText(XElement body) =>
        body.Attribute("src") is null && body.Attribute("type")?.Value is null or "text" or "html" or "xhtml" or "text/html" or "text/plain" or "application/xhtml+xml";

    private static Uri? Link(XElement entry, Uri? feed)
    {
        var links = entry.Elements().Where(element => element.Name.LocalName == "link").ToList();
        var chosen = links.FirstOrDefault(link => link.Attribute("rel")?.Value is null or "alternate") ?? links.FirstOrDefault();
        var address = chosen?.Attribute("href")?.Value ?? chosen?.Value ?? PermanentId(entry);
        if (string.IsNullOrWhiteSpace(address))
            return null;
        if (feed is not null && Uri.TryCreate(feed, address.Trim(), out var absolute))
            return CanonicalUrl.Of(absolute);
        return CanonicalUrl.Parse(address);
    }

    private static string? PermanentId(XElement entry) =>
        entry.Elements().FirstOrDefault(element => element.Name.LocalName == "guid" && element.Attribute("isPermaLink")?.Value != "false")?.Value;

    private static string? Author(XElement entry)
    {
        var author = entry.Elements().FirstOrDefault(element => element.Name.LocalName is "creator" or "author");
        var name = author?.Elements().FirstOrDefault(element => element.Name.LocalName == "name")?.Value ?? author?.Value;
        return string.IsNullOrWhiteSpace(name) || name.Contains('@', StringComparison.Ordinal) ? null : name.Trim();
    }

    private static string? PlainTitle(string? title) => title is null ? null : FeedText.Plain(title);

    private static string? Text(XElement parent, string name) =>
        parent.Elements().FirstOrDefault(element => element.Name.LocalName == name && !element.Name.NamespaceName.Contains("media", StringComparison.OrdinalIgnoreCase))?.Value is { } value &&
        !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
}
