using System.Text;
using Bot.Search.Domain;
using Bot.Search.Extraction;
using Bot.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Search.Tests.Extraction.Styles;

/// <summary>
/// Ways of writing that no training text has: British single marks, dash dialogue, live blogs, transcripts, marks of other
/// languages. The golden table says for every quote whether words and speaker are found, so a change shows what it wins and loses.
/// </summary>
public sealed class StylesTests
{
    private static readonly string[] Folder = ["tests", "Bot.Search.Tests", "Extraction", "Styles"];

    [Fact]
    public void Each_way_of_writing_is_read_as_the_table_says()
    {
        using var services = new ServiceCollection().AddBotSearch().BuildServiceProvider();
        var extractor = services.GetRequiredService<IArticleExtractor>();

        var table = new StringBuilder();
        foreach (var file in Directory.GetFiles(RepositoryRoot.File(Folder), "*.txt").Order(StringComparer.Ordinal))
        {
            if (!file.Contains(".golden.", StringComparison.Ordinal) && !file.Contains(".received.", StringComparison.Ordinal))
                Report(table, Path.GetFileNameWithoutExtension(file), MarkedText.Parse(File.ReadAllText(file)), extractor);
        }

        Golden.Matches(table.ToString(), [.. Folder, "styles.golden.txt"]);
    }

    private static void Report(StringBuilder table, string name, MarkedText marked, IArticleExtractor extractor)
    {
        var found = extractor.Extract(Article(marked.Text)).Quotes
            .SelectMany(quote => quote.Pieces.Select(piece => (quote.Attribution, Piece: piece))).ToList();
        var lines = marked.Quotes.Select(quote => Line(marked.Text, quote, found)).ToList();
        var right = lines.Count(line => line.StartsWith("right", StringComparison.Ordinal));
        var extra = found.Where(one => !marked.Quotes.Any(quote => Same(quote.Span, one.Piece)))
            .Select(one => $"extra    {one.Attribution.Mention?.Text ?? "-"}: {one.Piece.In(marked.Text).ReplaceLineEndings(" ")}");
        table.AppendLine($"# {name}: {right} of {lines.Count} right");
        foreach (var line in lines.Concat(extra))
            table.AppendLine(line);
        table.AppendLine();
    }

    private static string Line(string text, MarkedQuote quote, List<(Attribution Attribution, TextSpan Piece)> found)
    {
        var (attribution, _) = found.FirstOrDefault(one => Same(quote.Span, one.Piece));
        var mention = attribution?.Mention?.Text;
        var verdict = attribution is null ? "missed  " : SameSpeaker(mention, quote.Speaker) ? "right   " : "speaker ";
        var note = verdict.StartsWith("speaker", StringComparison.Ordinal) ? $" (not {mention ?? "nobody"})" : "";
        return $"{verdict} {quote.Speaker}{note}: {quote.Span.In(text).ReplaceLineEndings(" ")}";
    }

    // Half the characters on both sides, as the usual overlap measure has it.
    private static bool Same(TextSpan marked, TextSpan found)
    {
        var shared = Math.Min(marked.End, found.End) - Math.Max(marked.Start, found.Start);
        return 2 * shared >= marked.Length && 2 * shared >= found.Length;
    }

    private static bool SameSpeaker(string? mention, string marked) =>
        mention is not null && string.Equals(LastWord(mention), LastWord(marked), StringComparison.OrdinalIgnoreCase);

    private static string LastWord(string name) => name.TrimEnd(',', ' ').Split(' ')[^1];

    private static Article Article(string text) => new()
    {
        Id = new ArticleId("styles"),
        Outlet = "",
        Title = "",
        Text = text,
        ContentHash = "",
        IngestedAt = DateTimeOffset.UnixEpoch,
    };
}
