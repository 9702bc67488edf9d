using System.Text.Json;
using Bot.Search.Domain;
using Bot.Search.Extraction;

namespace Bot.Training.Scoring;

/// <summary>Extracts the quotes of annotated articles and compares.</summary>
internal static class Evaluation
{
    public static ScoreTable Run(string path, IArticleExtractor extractor)
    {
        var table = new ScoreTable();
        foreach (var line in JsonLines.Read(path))
        {
            using var document = JsonDocument.Parse(line);
            var row = document.RootElement;
            var text = row.GetProperty("text").GetString()!;
            var reader = new UnitReader(text);
            table.Add(Gold(row, reader), Found(text, reader, extractor), Ignored(row, reader));
        }
        return table;
    }

    private static List<Unit> Gold(JsonElement row, UnitReader reader) => [.. row.GetProperty("quotes").EnumerateArray()
        .Select(quote => reader.Read(
            new TextSpan(quote.GetProperty("start").GetInt32(), quote.GetProperty("end").GetInt32()),
            quote.GetProperty("type").GetString()!,
            quote.GetProperty("scope").GetString() == "speech",
            quote.GetProperty("speaker").GetString(),
            quote.GetProperty("core").GetString(),
            1)).OfType<Unit>()];

    private static List<Unit> Ignored(JsonElement row, UnitReader reader) => [.. row.GetProperty("ignore").EnumerateArray()
        .Select(span => reader.Read(new TextSpan(span[0].GetInt32(), span[1].GetInt32()), string.Empty, false, null, null, 1)).OfType<Unit>()];

    private static List<Unit> Found(string text, UnitReader reader, IArticleExtractor extractor)
    {
        var article = new Article
        {
            Id = new ArticleId(string.Empty),
            Outlet = string.Empty,
            Title = string.Empty,
            Text = text,
            ContentHash = string.Empty,
            IngestedAt = DateTimeOffset.UnixEpoch,
        };
        return [.. from quote in extractor.Extract(article).Quotes
                   from piece in quote.Pieces
                   let unit = reader.Read(piece, quote.Kind.ToString().ToLowerInvariant(), true,
                       quote.Attribution.Mention?.Text, null, quote.Attribution.Confidence)
                   where unit is not null
                   select unit];
    }
}
