using Bot.Search.Domain;
using Bot.Search.Indexing;
using Bot.Search.Ingestion;
using Bot.Search.Tests.Indexing;

namespace Bot.Search.Tests.Ingestion;

public sealed class SettlingTests
{
    [Theory]
    [InlineData(100, 30, nameof(TextSource.Summary), nameof(Settlement.Keep))]
    [InlineData(100, 99, nameof(TextSource.Summary), nameof(Settlement.Keep))]
    [InlineData(100, 100, nameof(TextSource.Summary), nameof(Settlement.Edit))]
    [InlineData(30, 100, nameof(TextSource.Summary), nameof(Settlement.Edit))]
    [InlineData(100, 49, nameof(TextSource.Feed), nameof(Settlement.Keep))]
    [InlineData(100, 50, nameof(TextSource.Feed), nameof(Settlement.Edit))]
    [InlineData(100, 10, nameof(TextSource.Page), nameof(Settlement.Edit))]
    [InlineData(100, 10, nameof(TextSource.File), nameof(Settlement.Edit))]
    public void A_feeds_words_do_not_replace_a_fuller_text(int stored, int read, string source, string expected)
    {
        var known = StoredArticle.Of(new ExtractedArticle(Text(stored), [], [], "1"));

        var settlement = Settling.Of(known, Text(read) with { ContentHash = "another" }, "1", Enum.Parse<TextSource>(source));

        Assert.Equal(expected, settlement.ToString());
    }

    [Fact]
    public void Nothing_stored_is_added_the_same_is_left_and_another_extractor_replaces_the_version()
    {
        var article = Text(10);
        var known = StoredArticle.Of(new ExtractedArticle(article, [], [], "1"));

        Assert.Equal(Settlement.Add, Settling.Of(null, article, "1", TextSource.Summary));
        Assert.Equal(Settlement.Same, Settling.Of(known, article, "1", TextSource.File));
        Assert.Equal(Settlement.Refresh, Settling.Of(known, article, "2", TextSource.Page));
    }

    [Theory]
    [InlineData(nameof(TextSource.File), nameof(Settlement.Correct))]
    [InlineData(nameof(TextSource.Page), nameof(Settlement.Same))]
    [InlineData(nameof(TextSource.Feed), nameof(Settlement.Same))]
    [InlineData(nameof(TextSource.Summary), nameof(Settlement.Same))]
    public void Other_details_beside_the_same_text_are_a_correction_when_a_person_gave_them(string source, string expected)
    {
        var article = Text(10);
        var known = StoredArticle.Of(new ExtractedArticle(article, [], [], "1"));

        Assert.Equal(expected, Settling.Of(known, article with { Byline = "By N. N." }, "1", Enum.Parse<TextSource>(source)).ToString());
    }

    private static Article Text(int characters) =>
        new ArticleMaker("https://example.org/a").Says("It rained.").Make().Article with { Text = new string('x', characters) };
}
