using System.Text.Json;
using AngleSharp.Html.Dom;
using Bot.Search.Domain;

namespace Bot.Search.Reading.Html;

/// <summary>The schema.org article in a page's JSON-LD (https://schema.org/NewsArticle).</summary>
internal static class JsonLd
{
    private const int MaxDepth = 32;
    private const int MaxNodes = 2_000;

    private const int MaxArticles = 200;

    /// <param name="document">The page.</param>
    /// <param name="addresses">What the page is known by. Of several articles only the one with such an address is its own.</param>
    public static PageDetails Read(IHtmlDocument document, IReadOnlyList<Uri> addresses)
    {
        var found = document.QuerySelectorAll("script[type='application/ld+json']").SelectMany(script => ReadScript(script.TextContent)).Take(MaxArticles).ToList();
        var own = found.Find(article => article.Addresses.Any(one => addresses.Any(known => OwnAddress.AreOne(one, known))));
        // Pages often describe their one article in several ways.
        var single = found.Select(article => article.Page.Details.Title).Distinct().Count() == 1;
        return own?.Page ?? (single ? found[0].Page : PageDetails.None);
    }

    private static List<Described> ReadScript(string source)
    {
        try
        {
            using var json = JsonDocument.Parse(source, new JsonDocumentOptions { MaxDepth = MaxDepth, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            return [.. FindArticles(json.RootElement).Select(Read)];
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // Broken data of a page's own are common; the page's other marks are read instead.
            return [];
        }
    }

    private static IEnumerable<JsonElement> FindArticles(JsonElement root)
    {
        var pending = new Queue<JsonElement>([root]);
        for (var seen = 0; seen < MaxNodes && pending.TryDequeue(out var element); seen++)
        {
            if (element.ValueKind == JsonValueKind.Array)
            {
                foreach (var child in element.EnumerateArray())
                    pending.Enqueue(child);
            }
            else if (element.ValueKind == JsonValueKind.Object)
            {
                if (IsArticle(element))
                    yield return element;
                if (element.TryGetProperty("@graph", out var graph))
                    pending.Enqueue(graph);
                if (element.TryGetProperty("mainEntity", out var entity))
                    pending.Enqueue(entity);
            }
        }
    }

    private static bool IsArticle(JsonElement element) =>
        element.TryGetProperty("@type", out var type) &&
        Texts(type).Any(name => name.EndsWith("Article", StringComparison.Ordinal) || name is "BlogPosting" or "LiveBlogPosting" or "Report");

    private static Described Read(JsonElement article)
    {
        List<Uri> addresses = [.. Addresses(article)];
        var details = new SourceDetails
        {
            Title = Name(article, "headline") ?? Name(article, "name"),
            Outlet = Name(article, "publisher"),
            Url = addresses.FirstOrDefault(),
            Published = PublishedAt.Parse(Name(article, "datePublished")),
            Byline = article.TryGetProperty("author", out var author) ? Joined(author) : null,
        };
        return new Described(new PageDetails(details, Name(article, "articleBody")), addresses);
    }

    private static IEnumerable<Uri> Addresses(JsonElement article)
    {
        foreach (var property in new[] { "mainEntityOfPage", "url", "@id" })
        {
            if (!article.TryGetProperty(property, out var value))
                continue;
            if (value.ValueKind == JsonValueKind.Object && !value.TryGetProperty("@id", out value))
                continue;
            if (value.ValueKind == JsonValueKind.String && CanonicalUrl.Parse(value.GetString()) is { } address)
                yield return address;
        }
    }

    private static string? Joined(JsonElement author)
    {
        var names = Texts(author).Where(name => !Uri.IsWellFormedUriString(name, UriKind.Absolute)).Distinct().Take(12).ToList();
        return names.Count == 0 ? null : string.Join(", ", names);
    }

    private static string? Name(JsonElement element, string property) =>
        element.TryGetProperty(property, out var value) ? Texts(value).FirstOrDefault() : null;

    /// <summary>A text, the name or id of an object, or those of a list.</summary>
    private static IEnumerable<string> Texts(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String when value.GetString() is { } text && !string.IsNullOrWhiteSpace(text):
                return [System.Net.WebUtility.HtmlDecode(text).Trim()];
            case JsonValueKind.Object when value.TryGetProperty("name", out var name) || value.TryGetProperty("@id", out name):
                return name.ValueKind == JsonValueKind.Object ? [] : Texts(name);
            case JsonValueKind.Array:
                return value.EnumerateArray().Where(item => item.ValueKind != JsonValueKind.Array).SelectMany(Texts);
            default:
                return [];
        }
    }

    /// <summary>One article, and what it says that its addresses are.</summary>
    private sealed record Described(PageDetails Page, IReadOnlyList<Uri> Addresses);
}
