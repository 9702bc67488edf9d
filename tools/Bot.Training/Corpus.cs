using System.Text.Json;
using Bot.Search.Domain;

namespace Bot.Training;

/// <summary>Reads annotated articles from JSON lines.</summary>
internal static class Corpus
{
    public static List<GoldArticle> Read(string path) => [.. JsonLines.Read(path).Select(Parse)];

    private static GoldArticle Parse(string line)
    {
        using var document = JsonDocument.Parse(line);
        var row = document.RootElement;
        return new GoldArticle(
            row.GetProperty("id").GetString()!,
            row.GetProperty("text").GetString()!,
            [.. row.GetProperty("quotes").EnumerateArray().Select(Quote)]);
    }

    private static GoldQuote Quote(JsonElement row) => new(
        Span(row, "start", "end")!.Value,
        row.GetProperty("type").GetString()!,
        row.GetProperty("scope").GetString() == "speech",
        row.GetProperty("group").GetInt32(),
        Span(row, "speaker_start", "speaker_end"),
        Span(row, "core_start", "core_end"),
        Span(row, "cue_start", "cue_end"));

    private static TextSpan? Span(JsonElement row, string start, string end) =>
        row.GetProperty(start).ValueKind == JsonValueKind.Number
            ? new TextSpan(row.GetProperty(start).GetInt32(), row.GetProperty(end).GetInt32())
            : null;
}
