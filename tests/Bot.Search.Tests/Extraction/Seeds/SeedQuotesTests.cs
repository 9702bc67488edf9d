using System.Globalization;
using System.Text;
using Bot.Search.Domain;
using Bot.Search.Extraction;
using Bot.Search.Tests.Reading;
using Bot.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Search.Tests.Extraction.Seeds;

/// <summary>Every quote of the seed articles, checked by eye against the text when the golden table was written.</summary>
public sealed class SeedQuotesTests
{
    [Fact]
    public void Every_quote_speaker_and_role_of_the_seeds_is_found()
    {
        using var services = new ServiceCollection().AddBotSearch().BuildServiceProvider();
        var extractor = services.GetRequiredService<IArticleExtractor>();

        var table = new StringBuilder();
        foreach (var article in SeedDocuments.ReadAll())
            Report(table, extractor.Extract(article));

        Golden.Matches(table.ToString(), "tests", "Bot.Search.Tests", "Extraction", "Seeds", "seed-quotes.golden.txt");
    }

    private static void Report(StringBuilder table, ExtractedArticle extracted)
    {
        table.AppendLine(CultureInfo.InvariantCulture, $"# {extracted.Article.Outlet}").AppendLine();
        foreach (var quote in extracted.Quotes)
        {
            var attribution = quote.Attribution;
            table.AppendLine(CultureInfo.InvariantCulture, $"{quote.Kind}: {attribution.Mention?.Text ?? "-"} | {attribution.Cue?.In(extracted.Article.Text) ?? "-"}")
                .AppendLine(CultureInfo.InvariantCulture, $"    = {attribution.Speaker?.Name ?? "-"} | {attribution.Speaker?.Role ?? "-"} | {attribution.Speaker?.Kind}");
            foreach (var piece in quote.Pieces)
                table.AppendLine(CultureInfo.InvariantCulture, $"    {piece.In(extracted.Article.Text)}");
        }
        table.AppendLine();
    }
}
