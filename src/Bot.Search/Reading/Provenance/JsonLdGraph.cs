using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;

namespace Bot.Search.Reading.Provenance;

/// <summary>
/// All JSON-LD of a page as one graph: a node may stand in one script and be named by its <c>@id</c> in another
/// (https://www.w3.org/TR/json-ld11/#node-identifiers).
/// </summary>
internal sealed class JsonLdGraph
{
    private const int MaxDepth = 64;
    private const int MaxNodes = 4_000;
    private const int MaxNames = 12;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = MaxDepth, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private readonly List<JsonElement> _nodes = [];
    private readonly Dictionary<string, JsonElement> _byId = new(StringComparer.Ordinal);

    private JsonLdGraph(IEnumerable<JsonElement> roots)
    {
        var pending = new Queue<JsonElement>(roots);
        while (_nodes.Count < MaxNodes && pending.TryDequeue(out var element))
        {
            if (element.ValueKind == JsonValueKind.Array)
            {
                foreach (var child in element.EnumerateArray())
                    pending.Enqueue(child);
            }
            else if (element.ValueKind == JsonValueKind.Object)
            {
                Add(element);
                foreach (var property in element.EnumerateObject().Where(property => property.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array))
                    pending.Enqueue(property.Value);
            }
        }
    }

    /// <summary>Every object of the page's data, those above before those below.</summary>
    public IReadOnlyList<JsonElement> Nodes => _nodes;

    public static JsonLdGraph Of(IHtmlDocument document) =>
        new(document.QuerySelectorAll("script[type^='application/ld+json']").Select(script => Parse(script.TextContent)).OfType<JsonElement>());

    /// <summary>The types of a node, without the address before their names.</summary>
    public static IEnumerable<string> TypesOf(JsonElement node) => node.TryGetProperty("@type", out var type)
        ? (type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().ToArray() : [type]).Where(one => one.ValueKind == JsonValueKind.String).Select(one => one.GetString()!).Select(name => name[(name.LastIndexOfAny(['/', ':', '#']) + 1)..])
        : [];

    /// <summary>The names that a property gives, those of the nodes that it refers to among them. Addresses and ids are none.</summary>
    public IReadOnlyList<string> Names(JsonElement node, string property) =>
        node.ValueKind == JsonValueKind.Object && node.TryGetProperty(property, out var value) ? [.. Names(value, depth: 0).Distinct(StringComparer.Ordinal).Take(MaxNames)] : [];

    /// <summary>The types of the nodes that a property holds or refers to; "" for one that has none.</summary>
    public IReadOnlyList<string> TypesIn(JsonElement node, string property)
    {
        if (!node.TryGetProperty(property, out var value))
            return [];
        return [.. (value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Take(MaxNames).ToArray() : [value]).Select(Described).Select(one => one.ValueKind == JsonValueKind.Object ? TypesOf(one).FirstOrDefault() ?? "" : "")];
    }

    /// <summary>The node that a bare reference names, else the node itself.</summary>
    private JsonElement Described(JsonElement node) =>
        node.ValueKind == JsonValueKind.Object && !node.TryGetProperty("name", out _) && node.TryGetProperty("@id", out var id) && id.ValueKind == JsonValueKind.String && _byId.TryGetValue(id.GetString()!, out var named) ? named : node;

    /// <summary>The first text of a property, addresses among them; null when it has none.</summary>
    public static string? Text(JsonElement node, string property)
    {
        if (!node.TryGetProperty(property, out var value))
            return null;
        if (value.ValueKind == JsonValueKind.Array)
            value = value.EnumerateArray().FirstOrDefault();
        if (value.ValueKind == JsonValueKind.Object && (value.TryGetProperty("@value", out var inner) || value.TryGetProperty("@id", out inner)))
            value = inner;
        return value.ValueKind == JsonValueKind.String ? Plain(value) : null;
    }

    private void Add(JsonElement node)
    {
        _nodes.Add(node);
        if (!node.TryGetProperty("@id", out var id) || id.ValueKind != JsonValueKind.String || id.GetString() is not { Length: > 0 } key)
            return;
        // A bare reference is no description of what it names.
        if (!_byId.TryGetValue(key, out var known) || (!known.TryGetProperty("name", out _) && node.TryGetProperty("name", out _)))
            _byId[key] = node;
    }

    private IEnumerable<string> Names(JsonElement value, int depth)
    {
        if (depth > 4)
            return [];
        switch (value.ValueKind)
        {
            case JsonValueKind.String when value.GetString() is { } id && _byId.TryGetValue(id, out var named):
                return named.TryGetProperty("name", out var its) ? Names(its, depth + 1) : [];
            case JsonValueKind.String when Plain(value) is { } text && !OutletNames.IsAddress(text):
                return [text];
            case JsonValueKind.Object when value.TryGetProperty("name", out var name) || value.TryGetProperty("@value", out name):
                return Names(name, depth + 1);
            case JsonValueKind.Object when value.TryGetProperty("@id", out var reference) && reference.ValueKind == JsonValueKind.String:
                return _byId.TryGetValue(reference.GetString()!, out var other) && other.TryGetProperty("name", out var otherName) ? Names(otherName, depth + 1) : [];
            case JsonValueKind.Array:
                return value.EnumerateArray().SelectMany(item => Names(item, depth + 1));
            default:
                return [];
        }
    }

    private static string? Plain(JsonElement value) =>
        value.GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? WebUtility.HtmlDecode(WebUtility.HtmlDecode(text)).Trim() : null;

    /// <summary>Null for what is no JSON even when the marks around it and the control characters in it are passed over.</summary>
    private static JsonElement? Parse(string source) => TryParse(source) ?? TryParse(Mended(source));

    private static JsonElement? TryParse(string source)
    {
        try
        {
            using var json = JsonDocument.Parse(source, Options);
            // Half a surrogate pair in an escape is only found when the text is asked for.
            _ = JsonSerializer.Serialize(json.RootElement);
            return json.RootElement.Clone();
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or ArgumentException)
        {
            // Broken data of a page's own are common; the page's other marks are read instead.
            return null;
        }
    }

    /// <summary>Without comments of HTML and CDATA around the data, and with blanks for line breaks within texts.</summary>
    private static string Mended(string source)
    {
        var start = Opening.Match(source).Length;
        var end = source.AsSpan().LastIndexOfAny('}', ']');
        while (end > start && source.AsSpan(start, end - start + 1).EndsWith("]]", StringComparison.Ordinal) && source.AsSpan(end + 1).TrimStart().StartsWith(">", StringComparison.Ordinal))
            end = source.AsSpan(0, end - 1).LastIndexOfAny('}', ']');
        return end <= start ? "" : string.Create(end - start + 1, (source, start), static (mended, from) =>
        {
            for (var at = 0; at < mended.Length; at++)
                mended[at] = char.IsControl(from.source[from.start + at]) ? ' ' : from.source[from.start + at];
        });
    }

    private static readonly Regex Opening = new(@"^(?:\s|//|/\*|\*/|<!--|<!\[CDATA\[)*", RegexOptions.CultureInvariant);
}
