using System.Text.Json;
using System.Xml;
using System.Xml.Linq;

namespace Bot.Search.Reading.Feeds;

/// <summary>JSON Feed (https://www.jsonfeed.org/version/1.1/), read as the Atom feed that says the same.</summary>
internal static class JsonFeed
{
    private const int MaxDepth = 32;
    private const int MaxItems = 2_000;

    /// <summary>True for the opening of a JSON Feed.</summary>
    public static bool IsOpening(ReadOnlySpan<byte> opening)
    {
        var start = (opening is [0xEF, 0xBB, 0xBF, ..] ? opening[3..] : opening).TrimStart(" \t\r\n"u8);
        return start is [(byte)'{', ..] && (start.IndexOf("jsonfeed.org/version/"u8) > 0 || start.IndexOf(@"jsonfeed.org\/version\/"u8) > 0);
    }

    /// <summary>The feed; null when it is no JSON.</summary>
    public static XElement? Load(string source)
    {
        try
        {
            using var json = JsonDocument.Parse(source, new JsonDocumentOptions { MaxDepth = MaxDepth, AllowTrailingCommas = true });
            var root = json.RootElement;
            var feed = new XElement("feed", Texts(root, ("title", "title")));
            feed.Add(Authors(root).Select(name => new XElement("author", new XElement("name", name))));
            if (root.TryGetProperty("items", out var items) && items.ValueKind == JsonValueKind.Array)
                feed.Add(items.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object).Take(MaxItems).Select(Entry));
            return feed;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static XElement Entry(JsonElement item)
    {
        var entry = new XElement("entry", Texts(item, ("id", "guid"), ("title", "title"), ("date_published", "published"), ("date_modified", "updated"), ("summary", "summary"), ("content_text", "content")));
        foreach (var guid in entry.Elements("guid"))
            guid.SetAttributeValue("isPermaLink", "false");
        if (Text(item, "content_html") is { } markup)
            entry.Add(new XElement("content", new XAttribute("type", "html"), markup));
        if ((Text(item, "url") ?? Text(item, "external_url")) is { } link)
            entry.Add(new XElement("link", new XAttribute("href", link)));
        entry.Add(Authors(item).Select(name => new XElement("author", new XElement("name", name))));
        return entry;
    }

    private static IEnumerable<string> Authors(JsonElement item)
    {
        var authors = item.TryGetProperty("authors", out var many) && many.ValueKind == JsonValueKind.Array ? many.EnumerateArray().ToArray() : item.TryGetProperty("author", out var one) ? [one] : [];
        return authors.Where(author => author.ValueKind == JsonValueKind.Object).Select(author => Text(author, "name")).OfType<string>();
    }

    private static IEnumerable<XElement> Texts(JsonElement parent, params (string Name, string Element)[] names) =>
        from pair in names let text = Text(parent, pair.Name) where text is not null select new XElement(pair.Element, text);

    private static string? Text(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { } text && !string.IsNullOrWhiteSpace(text)
            ? string.Concat(text.Where(letter => XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter))) : null;
}
