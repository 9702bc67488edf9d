using System.Text.Json;
using Bot.Search.Domain;

namespace Bot.Search.Reading;

/// <summary>A <c>sources.json</c> beside text files: <c>{"sources":[{"file","outlet","title","url","published","byline"}]}</c>.</summary>
/// <param name="Entries">By file name, in the order written.</param>
/// <param name="Faults">What is wrong with single entries, as plain sentences.</param>
internal sealed record SourcesFile(IReadOnlyList<KeyValuePair<string, SourceDetails>> Entries, IReadOnlyList<string> Faults)
{
    public const string FileName = "sources.json";

    private const int MaxDepth = 16;

    /// <summary>Reads the file; <c>null</c> with a reason when it is no such file at all.</summary>
    public static (SourcesFile? File, string? Reason) Parse(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            if (bytes.Span is [0xEF, 0xBB, 0xBF, ..])
                bytes = bytes[3..];
            using var json = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = MaxDepth, AllowTrailingCommas = true });
            if (json.RootElement.ValueKind != JsonValueKind.Object ||
                !json.RootElement.TryGetProperty("sources", out var sources) || sources.ValueKind != JsonValueKind.Array)
                return (null, "It has no list named \"sources\". See seeds/sources.json for the form.");
            return (ReadEntries(sources), null);
        }
        catch (JsonException fault)
        {
            return (null, $"It is not valid JSON (line {fault.LineNumber + 1}). The files beside it are read without it.");
        }
        catch (InvalidOperationException)
        {
            // System.Text.Json throws this for text that is no Unicode, such as half a surrogate pair.
            return (null, "It holds text that is no Unicode. The files beside it are read without it.");
        }
    }

    private static SourcesFile ReadEntries(JsonElement sources)
    {
        var entries = new List<KeyValuePair<string, SourceDetails>>();
        var faults = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var number = 0;
        foreach (var source in sources.EnumerateArray())
        {
            number++;
            if (source.ValueKind != JsonValueKind.Object || Text(source, "file") is not { Length: > 0 } file)
                faults.Add($"Entry {number} names no file.");
            else if (Path.GetFileName(file) != file || file is "." or "..")
                faults.Add($"Entry {number} names \"{file}\", which is not in this folder. Give the bare file name.");
            else if (!seen.Add(file))
                faults.Add($"Entry {number} names \"{file}\" a second time; the first entry counts.");
            else
                entries.Add(new(file, ReadDetails(source, number, faults)));
        }
        return new SourcesFile(entries, faults);
    }

    private static SourceDetails ReadDetails(JsonElement source, int number, List<string> faults)
    {
        var url = Text(source, "url");
        var published = Text(source, "published");
        var details = new SourceDetails
        {
            Outlet = Text(source, "outlet"),
            Title = Text(source, "title"),
            Url = CanonicalUrl.Parse(url),
            Published = PublishedAt.Parse(published),
            Byline = Text(source, "byline"),
        };
        if (url is not null && details.Url is null)
            faults.Add($"Entry {number}: \"{url}\" is no http or https address; the article is read without one.");
        if (published is not null && details.Published is null)
            faults.Add($"Entry {number}: \"{published}\" is no date like 2022-03-17; the article is read without one.");
        return details;
    }

    private static string? Text(JsonElement source, string name) =>
        source.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { } text &&
        !string.IsNullOrWhiteSpace(text) ? text : null;
}
