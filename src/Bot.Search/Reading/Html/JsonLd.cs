using System.Text.Json;
using AngleSharp.Html.Dom;
using Bot.Search.Domain;

namespace Bot.Search.Reading.Html;

/// <summary>The schema.org article in a page's JSON-LD (https://schema.org/NewsArticle).</summary>
internal static class JsonLd
{
    private const int MaxDepth = 32;
    private const int MaxNodes = 2_000;

    public static PageDetails Read(IHtmlDocument document)
    {
        foreach (var script in document.QuerySelectorAll("script[type='application/ld+json']"))
        {
            if (ReadScript(script.TextContent) is { } found)
                return found;
        }
        return new PageDetails(SourceDetails.None, null);
    }

    private static PageDetails? ReadScript(string source)
    {
        try
        {
            using var json = JsonDocument.Parse(source, new JsonDocumentOptions { MaxDepth = MaxDepth, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            return FindArticle(json.RootElement) is { } article ? Read(article) : null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // Broken data of a page's own are common; the page's other marks are read instead.
            return null;
        }
    }

    private static JsonElement? FindArticle(JsonElement root)
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
                    return element;
                if (element.TryGetProperty("@graph", out var graph))
                    pending.Enqueue(graph);
                if (element.TryGetProperty("mainEntity", out var entity))
                    pending.Enqueue(entity);
            }
        }
        return null;
    }

    private static bool IsArticle(JsonElement element) =>
        element.TryGetProperty("@type", out var type) &&
        Texts(type).Any(name => name.EndsWith("Article", StringComparison.Ordinal) || name is "BlogPosting" or "LiveBlogPosting" or "Report");

    private static PageDetails Read(JsonElement article) => new(
        new SourceDetails
        {
            Title = Name(article, "headline") ?? Name(article, "name"),
            Outlet = Name(article, "publisher"),
            Url = CanonicalUrl.Parse(Name(article, "mainEntityOfPage") ?? Name(article, "url")),
            Published = PublishedAt.Parse(Name(article, "datePublished")),
            Byline = article.TryGetProperty("author", out var author) ? Joined(author) : null,
        },
        Name(article, "articleBody"));

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
}
