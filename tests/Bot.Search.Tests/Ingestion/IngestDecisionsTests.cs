using Bot.Search.Domain;
using Bot.Search.Ingestion;
using Bot.Search.Storing;
using Bot.Search.Tests.Indexing;
using Bot.Testing;

namespace Bot.Search.Tests.Ingestion;

public sealed class IngestDecisionsTests
{
    [Theory]
    [InlineData(100, 30, nameof(TextSource.Summary), nameof(IngestDecision.Keep))]
    [InlineData(100, 99, nameof(TextSource.Summary), nameof(IngestDecision.Keep))]
    [InlineData(100, 100, nameof(TextSource.Summary), nameof(IngestDecision.Edit))]
    [InlineData(30, 100, nameof(TextSource.Summary), nameof(IngestDecision.Edit))]
    [InlineData(100, 49, nameof(TextSource.Feed), nameof(IngestDecision.Keep))]
    [InlineData(100, 50, nameof(TextSource.Feed), nameof(IngestDecision.Edit))]
    [InlineData(100, 10, nameof(TextSource.Page), nameof(IngestDecision.Edit))]
    [InlineData(100, 10, nameof(TextSource.File), nameof(IngestDecision.Edit))]
    public void A_feeds_words_do_not_replace_a_fuller_text(int stored, int read, string source, string expected)
    {
        var known = StoredForm.Of(new ExtractedArticle(Text(stored), [], [], "1"));

        var decision = Decide(known, Text(read) with { ContentHash = "another" }, "1", Enum.Parse<TextSource>(source), new VersionComparison(false, true));

        Assert.Equal(expected, decision.ToString());
    }

    [Fact]
    public void Nothing_stored_is_added_the_same_is_left_and_another_extractor_replaces_the_version()
    {
        var article = Text(10);
        var known = StoredForm.Of(new ExtractedArticle(article, [], [], "1"));

        Assert.Equal(IngestDecision.Add, Decide(null, article, "1", TextSource.Summary));
        Assert.Equal(IngestDecision.Same, Decide(known, article, "1", TextSource.File));
        Assert.Equal(IngestDecision.Refresh, Decide(known, article, "2", TextSource.Page));
    }

    [Theory]
    [InlineData(nameof(TextSource.File), nameof(IngestDecision.Correct))]
    [InlineData(nameof(TextSource.Page), nameof(IngestDecision.Correct))]
    [InlineData(nameof(TextSource.Feed), nameof(IngestDecision.Same))]
    [InlineData(nameof(TextSource.Summary), nameof(IngestDecision.Same))]
    public void Other_details_beside_the_same_text_are_a_correction_when_a_person_or_the_page_gave_them(string source, string expected)
    {
        var article = Text(10);
        var known = StoredForm.Of(new ExtractedArticle(article, [], [], "1"));

        Assert.Equal(expected, Decide(known, article with { Byline = "By N. N." }, "1", Enum.Parse<TextSource>(source)).ToString());
    }

    [Theory]
    [InlineData(nameof(TextSource.Feed), true, nameof(IngestDecision.Had))]
    [InlineData(nameof(TextSource.Summary), true, nameof(IngestDecision.Had))]
    [InlineData(nameof(TextSource.Page), true, nameof(IngestDecision.Edit))]
    [InlineData(nameof(TextSource.File), true, nameof(IngestDecision.Edit))]
    [InlineData(nameof(TextSource.File), false, nameof(IngestDecision.Had))]
    public void A_text_of_an_earlier_version_is_no_new_one_unless_page_or_person_goes_back_to_it(string source, bool hasAddress, string expected)
    {
        var article = Text(100) with { ContentHash = "another" };
        var known = StoredForm.Of(new ExtractedArticle(Text(100), [], [], "1"));

        var decision = Decide(known, hasAddress ? article : article with { Url = null }, "1", Enum.Parse<TextSource>(source), new VersionComparison(true, true));

        Assert.Equal(expected, decision.ToString());
    }

    [Theory]
    [InlineData(66, false, nameof(TextSource.Page), nameof(IngestDecision.Strange))]
    [InlineData(67, false, nameof(TextSource.Page), nameof(IngestDecision.Edit))]
    [InlineData(66, true, nameof(TextSource.Page), nameof(IngestDecision.Edit))]
    [InlineData(66, false, nameof(TextSource.File), nameof(IngestDecision.Edit))]
    public void A_page_that_shows_something_much_shorter_and_unlike_is_no_edit(int read, bool isAlike, string source, string expected)
    {
        var known = StoredForm.Of(new ExtractedArticle(Text(100), [], [], "1"));

        var decision = Decide(known, Text(read) with { ContentHash = "another" }, "1", Enum.Parse<TextSource>(source), new VersionComparison(false, isAlike));

        Assert.Equal(expected, decision.ToString());
    }

    private static IngestDecision Decide(StoredArticle? stored, Article article, string extractor, TextSource source, VersionComparison? comparison = null) =>
        IngestDecisions.Of(new KnownText(stored, new ArticleReading("a", article, source), comparison), extractor);

    private static Article Text(int characters) =>
        new ArticleMaker("https://example.org/a").Says("It rained.").Make().Article with { Text = new string('x', characters) };
}
