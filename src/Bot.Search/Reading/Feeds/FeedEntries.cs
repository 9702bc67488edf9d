using System.Xml.Linq;
using Bot.Search.Domain;
using Bot.Search.Reading.Provenance;

namespace Bot.Search.Reading.Feeds;

/// <summary>The entries of a feed, by the local names of its elements: feeds in the wild mix versions and namespaces.</summary>
internal static class FeedEntries
{
    /// <summary>The newest stand first; nobody reads on behind so many.</summary>
    private const int MaxEntries = 1_000;

    /// <summary>A description shorter than this is a teaser, as is one that ends like one, and the linked page is read instead.</summary>
    private const int MinWholeText = 500;

    /// <summary>Less than this is "Comments" or "Read more", and no word of the article.</summary>
    private const int MinSummary = 40;

    private static readonly string[] Dates = ["pubDate", "published", "issued", "date", "created", "available", "updated", "modified"];

    /// <summary>
    /// One result for each article. Of several entries with one address the first counts, as feeds put the newest first; unless
    /// they name themselves apart: then each is an article that has no better address.
    /// </summary>
    public static IEnumerable<ReadResult> Of(XElement root, SourceDocument document)
    {
        var outlet = document.Details.Outlet ?? Outlet(root);
        return root.Descendants().Where(element => element.Name.LocalName is "item" or "entry")
            .Take(MaxEntries)
            .Select(entry => (Mark: Mark(entry), Result: Read(entry, document, outlet)))
            .GroupBy(one => AddressOf(one.Result) ?? new object())
            .SelectMany(entries => OfOneAddress([.. entries]));
    }

    private static IEnumerable<ReadResult> OfOneAddress(List<(string? Mark, ReadResult Result)> entries)
    {
        var apart = entries.Where(one => one.Mark is not null).DistinctBy(one => one.Mark).ToList();
        if (apart.Count < 2)
            return [entries.Select(one => one.Result).FirstOrDefault(entry => entry is ReadResult.Read) ?? entries[0].Result];
        return apart.Select(one => OwnOf(one.Result, one.Mark!)).OfType<ReadResult>();
    }

    /// <summary>An article of its own at an address that it shares; a page that is shared has no words of one of them only.</summary>
    private static ReadResult OwnOf(ReadResult result, string mark) => result switch
    {
        ReadResult.Read { Article: { Url: { } url } article } => new ReadResult.Read(article with { Id = ArticleId.From($"{url.AbsoluteUri}\n{mark}") }),
        ReadResult.Linked { Summary: { } summary, Page: var page } => new ReadResult.Read(summary with { Id = ArticleId.From($"{page.AbsoluteUri}\n{mark}") }),
        _ => result,
    };

    private static string? Mark(XElement entry) => Text(entry, "guid") ?? Text(entry, "id");

    private static Uri? AddressOf(ReadResult result) => result switch
    {
        ReadResult.Read read => read.Article.Url,
        ReadResult.Linked linked => linked.Page,
        _ => null,
    };

    private static string? Outlet(XElement root) =>
        OutletNames.Of(Plain(Text(root.Name.LocalName == "feed" ? root : root.Elements().FirstOrDefault(element => element.Name.LocalName == "channel") ?? root, "title")));

    /// <summary>Whose an entry is that a feed has from another (https://www.rssboard.org/rss-specification#ltsourcegtSubelementOfLtitemgt; Atom's source has a title); null for its own.</summary>
    private static string? Source(XElement entry) => entry.Elements().FirstOrDefault(element => element.Name.LocalName == "source" && !IsMedia(element)) is { } source
        ? OutletNames.Of(Plain(source.HasElements ? Text(source, "title") : source.Value))
        : null;

    /// <summary>The headline without the outlet's name behind it.</summary>
    private static string? TitleOf(XElement entry, string? outlet)
    {
        var title = Plain(Text(entry, "title"));
        var end = outlet is null ? null : WindowTitle.Separators.Select(separator => separator + outlet).FirstOrDefault(end => title?.EndsWith(end, StringComparison.OrdinalIgnoreCase) == true);
        return end is not null && title!.Length > end.Length ? title[..^end.Length].TrimEnd() : title;
    }

    private static ReadResult Read(XElement entry, SourceDocument document, string? outlet)
    {
        var link = Link(entry, document.Address);
        outlet = document.Details.Outlet ?? Source(entry) ?? outlet;
        var details = Authors.Choose(
            new SourceDetails
            {
                Outlet = outlet,
                Title = TitleOf(entry, outlet),
                Url = link,
                Published = Date(entry, document.FetchedAt),
                Byline = FeedAuthors.Of(entry),
                IsClaim = document.Details.Outlet is null && document.Address is not null,
            }.From("feed"),
            SourceDetails.None);
        var location = link?.AbsoluteUri ?? $"{document.Location}: {details.Title ?? "entry without a title"}";
        var text = LongestText(entry, details.Title);
        // A note may be nothing but its headline.
        if (link is null && text.Length == 0)
            text = details.Title ?? "";
        if (link is null && !text.Any(char.IsLetter))
            return new ReadResult.Failed(new ReadFailure(location, "The entry has neither text nor a link."));
        var article = ArticleMaker.Make(document with { Location = location, Address = null }, details, text);
        var isForeign = link is not null && !FeedSite.SpeaksFor(document.Address, link);
        if (link is null || (text.Length >= MinWholeText && !isForeign && !Teaser.Ends(text)))
            return article;
        var summary = text.Length >= MinSummary && !isForeign && article is ReadResult.Read read ? read.Article : null;
        return new ReadResult.Linked(link, details, summary, isForeign);
    }

    private static string LongestText(XElement entry, string? title) => entry.Elements()
        .Where(element => element.Name.LocalName is "encoded" or "content" or "description" or "summary" or "body" or "fullitem" && !IsMedia(element) && IsText(element))
        .Select(body => FeedText.Of(body, title))
        .MaxBy(text => text.Length) is { Length: > 0 } text ? text : MediaText(entry, title);

    /// <summary>What a film says of itself, where an entry is nothing else; beside a text it is the caption of a picture.</summary>
    private static string MediaText(XElement entry, string? title) => entry.Elements().Where(element => element.Name.LocalName == "group" && IsMedia(element))
        .Elements().FirstOrDefault(element => element.Name.LocalName == "description") is { } film ? FeedText.Of(film, title) : "";

    // Atom's content may point elsewhere (src) or be a picture; bytes of no stated kind may be text that is packed.
    private static bool IsText(XElement body) =>
        body.Attribute("src") is null && (body.Attribute("type")?.Value == "application/octet-stream" || IsTextType(body));

    private static bool IsTextType(XElement body) =>
        body.Attribute("type")?.Value is null or "text" or "html" or "xhtml" or "text/html" or "text/plain" or "application/xhtml+xml";

    private static Uri? Link(XElement entry, Uri? feed)
    {
        // The address before a service counted who follows it.
        if (CanonicalUrl.Parse(entry.Elements().FirstOrDefault(element => element.Name.LocalName == "origLink")?.Value) is { } original)
            return original;
        var links = entry.Elements().Where(element => element.Name.LocalName == "link" && !IsMedia(element)).ToList();
        var chosen = links.FirstOrDefault(link => link.Attribute("rel")?.Value is null or "alternate") ?? links.FirstOrDefault();
        var address = chosen?.Attribute("href")?.Value ?? chosen?.Value;
        if (string.IsNullOrWhiteSpace(address))
            return PermanentId(entry);
        return Base(chosen!, feed) is { } from && Uri.TryCreate(from, address.Trim(), out var absolute) ? CanonicalUrl.Of(absolute) : CanonicalUrl.Parse(address);
    }

    /// <summary>What addresses of an element are completed by: xml:base (https://www.w3.org/TR/xmlbase/), then where the feed came from, then its site.</summary>
    private static Uri? Base(XElement element, Uri? feed)
    {
        var at = feed ?? Site(element);
        foreach (var named in element.AncestorsAndSelf().Reverse().Select(one => one.Attribute(XNamespace.Xml + "base")?.Value).OfType<string>())
        {
            if (at is null ? Uri.TryCreate(named, UriKind.Absolute, out var next) : Uri.TryCreate(at, named, out next))
                at = next;
        }
        return at;
    }

    private static Uri? Site(XElement element)
    {
        var head = element.Ancestors().LastOrDefault(one => one.Name.LocalName is "channel" or "feed" or "RDF" or "rss");
        head = head?.Elements().FirstOrDefault(one => one.Name.LocalName == "channel") ?? head;
        return head?.Elements().Where(one => one.Name.LocalName == "link").Select(one => CanonicalUrl.Parse(one.Attribute("href")?.Value ?? one.Value)).FirstOrDefault(one => one is not null);
    }

    private static bool IsMedia(XElement element) => element.Name.NamespaceName.Contains("media", StringComparison.OrdinalIgnoreCase) || element.Name.NamespaceName.Contains("mrss", StringComparison.OrdinalIgnoreCase);

    /// <summary>The first that is a date a feed may give; when it was last changed only where nothing says when it was published.</summary>
    private static PublishedAt? Date(XElement entry, DateTimeOffset readAt) => Dates
        .Select(name => PublishedDates.OfPage(FeedDates.Parse(Text(entry, name)), readAt))
        .FirstOrDefault(date => date is not null);

    // Many are no addresses at all, so none is completed by the feed's own.
    private static Uri? PermanentId(XElement entry) =>
        CanonicalUrl.Parse(entry.Elements().FirstOrDefault(element => element.Name.LocalName == "guid" && element.Attribute("isPermaLink")?.Value != "false")?.Value);

    // Many feeds escape markup and letters twice.
    private static string? Plain(string? text) => text is null ? null : FeedText.Plain(text);

    private static string? Text(XElement parent, string name) =>
        parent.Elements().FirstOrDefault(element => element.Name.LocalName == name && !element.Name.NamespaceName.Contains("media", StringComparison.OrdinalIgnoreCase))?.Value is { } value &&
        !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
}
