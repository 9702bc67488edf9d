using Bot.Search.Domain;
using Bot.Search.Extraction;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Search.Tests.Extraction;

/// <summary>What is in no known language keeps its sentences and the words in its marks; nobody is said to have spoken.</summary>
public sealed class UnknownLanguageTests
{
    private static readonly IArticleExtractor Extractor =
        new ServiceCollection().AddBotSearch().BuildServiceProvider().GetRequiredService<IArticleExtractor>();

    [Theory]
    [InlineData("„Die Brücke bleibt bis Mai geschlossen“, sagte Ada Dorn am Montag. Das ist nicht die „Linie“.", "Die Brücke bleibt bis Mai geschlossen")]
    [InlineData("« Le pont restera fermé jusqu'en mai », a déclaré Ada Dorn lundi, et les travaux vont durer.", "Le pont restera fermé jusqu'en mai")]
    [InlineData("»Die Brücke bleibt bis Mai geschlossen«, sagte sie und ging nach Hause.", "Die Brücke bleibt bis Mai geschlossen")]
    [InlineData("\"El puente seguirá cerrado hasta mayo\", dijo la alcaldesa, y las obras van a durar.", "El puente seguirá cerrado hasta mayo")]
    public void Quotes_are_found_by_their_marks_and_nobody_is_named(string text, string expected)
    {
        var extracted = Extract(text);

        var quote = Assert.Single(extracted.Quotes);
        Assert.Equal(expected, quote.Pieces.Single().In(text));
        Assert.Equal(new Attribution(null, null, null, 0, "rule:marks"), quote.Attribution);
        Assert.NotEmpty(extracted.Sentences);
    }

    [Fact]
    public void A_quote_that_goes_on_over_paragraphs_is_one()
    {
        const string Text = "Sie sagte: „Wir bleiben bis zum Ende hier.\n\n„Und wir gehen nicht nach Hause“, das ist alles.";

        Assert.Equal(2, Assert.Single(Extract(Text).Quotes).Pieces.Count);
    }

    private static ExtractedArticle Extract(string text) => Extractor.Extract(new Article
    {
        Id = new ArticleId("one"),
        Outlet = "Tarn Bote",
        Title = "",
        Text = text,
        ContentHash = "",
        IngestedAt = DateTimeOffset.UnixEpoch,
    });
}
