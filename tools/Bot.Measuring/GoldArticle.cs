using System.IO.Compression;
using System.Text.Json;
using Bot.Search.Domain;

namespace Bot.Measuring;

/// <summary>An article with the quotes that people marked in it: one JSON line of the gold file.</summary>
/// <param name="Id">Made from the line's id.</param>
/// <param name="Outlet">The line's publisher.</param>
/// <param name="Text">As read; all offsets count in it.</param>
/// <param name="Quotes">What people said.</param>
/// <param name="Attributed">All that is somebody's, beliefs and wishes too: no text of nobody's.</param>
internal sealed record GoldArticle(
    ArticleId Id, string Outlet, string Text, IReadOnlyList<GoldQuote> Quotes, IReadOnlyList<TextSpan> Attributed)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    /// <summary>Reads a file of JSON lines, packed with gzip when its name ends in .gz.</summary>
    public static IReadOnlyList<GoldArticle> Read(string path)
    {
        using var file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(stream);
        var articles = new List<GoldArticle>();
        while (reader.ReadLine() is { } line)
        {
            var row = JsonSerializer.Deserialize<Row>(line, Json)!;
            var quotes = row.Quotes.Where(quote => quote.Scope is null or "speech").ToList();
            var attributed = row.Quotes.Select(quote => quote.Span).ToList();
            articles.Add(new GoldArticle(ArticleId.From(row.Id), row.Publisher ?? "unknown", row.Text, quotes, attributed));
        }
        return articles;
    }

    private sealed record Row(string Id, string? Publisher, string Text, IReadOnlyList<GoldQuote> Quotes);
}
