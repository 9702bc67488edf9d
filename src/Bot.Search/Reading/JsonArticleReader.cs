using System.Text.Json;
using Bot.Search.Domain;

namespace Bot.Search.Reading;

/// <summary>One article as a JSON object <c>{"url","outlet","title","published","byline","text"}</c>, or a list of them.</summary>
internal sealed class JsonArticleReader : IArticleReader
{
    private const int MaxDepth = 32;

    public bool Accepts(string mediaType) => mediaType is "application/json" or "text/json";

    public bool Recognises(ReadOnlySpan<byte> opening)
    {
        var start = (opening is [0xEF, 0xBB, 0xBF, ..] ? opening[3..] : opening).TrimStart(" \t\r\n"u8);
        return start is [(byte)'{', ..] or [(byte)'[', ..] && start.IndexOf("\"text\""u8) > 0;
    }

    public IReadOnlyList<ReadResult> Read(SourceDocument document)
    {
        var bytes = document.Bytes.Span is [0xEF, 0xBB, 0xBF, ..] ? document.Bytes[3..] : document.Bytes;
        try
        {
            using var json = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = MaxDepth });
            if (json.RootElement.ValueKind != JsonValueKind.Array)
                return [.. ReadOne(document, json.RootElement)];
            var results = json.RootElement.EnumerateArray().SelectMany(element => ReadOne(document, element)).ToList();
            return results.Count > 0 ? results : [ReadResult.Fail(document, "It is an empty list; there is nothing to read.")];
        }
        catch (JsonException fault)
        {
            return [ReadResult.Fail(document, $"It is not valid JSON in UTF-8 (byte {fault.BytePositionInLine + 1} of its line). Give one object with at least \"text\".")];
        }
    }

    /// <summary>The article or why there is none, and what is wrong with its details.</summary>
    private static IReadOnlyList<ReadResult> ReadOne(SourceDocument document, JsonElement element)
    {
        try
        {
            if (element.ValueKind != JsonValueKind.Object || Text(element, "text") is not { } text)
                return [ReadResult.Fail(document, "It holds no \"text\". Give an object with \"url\", \"outlet\", \"title\", \"published\", \"byline\" and \"text\".")];
            var article = ArticleMaker.Make(document, document.Details.From("beside the file").Or(Details(element).From("the JSON")), text);
            return BadDate(element) is { } bad ? [article, ReadResult.NoDate(document, bad)] : [article];
        }
        catch (InvalidOperationException)
        {
            // System.Text.Json throws this for escapes that make no Unicode, such as half a surrogate pair.
            return [ReadResult.Fail(document, "It holds text that is no Unicode. Write it again as UTF-8.")];
        }
    }

    private static SourceDetails Details(JsonElement element) => new()
    {
        Outlet = Text(element, "outlet"),
        Title = Text(element, "title"),
        Url = CanonicalUrl.Parse(Text(element, "url")),
        Published = PublishedAt.Parse(Text(element, "published")),
        Byline = Text(element, "byline"),
    };

    /// <summary>What is written for the date when that is no date; null when it is one, or nothing.</summary>
    private static string? BadDate(JsonElement element)
    {
        if (!element.TryGetProperty("published", out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        var written = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
        return string.IsNullOrWhiteSpace(written) || (value.ValueKind == JsonValueKind.String && PublishedAt.Parse(written) is not null) ? null : written;
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
