using Bot.Search.Domain;
using Bot.Search.Extraction;
using Bot.Search.Ingestion;

namespace Bot.Search.Tests.Ingestion;

/// <summary>How much of a text is looked through, and that the report says so.</summary>
public sealed class BoundedExtractionTests
{
    [Theory]
    [InlineData("“We go,” said Ann Ash.\n", 60_000)]
    [InlineData("\"", 9_000_000)]
    [InlineData("«»", 200_000)]
    [InlineData("A short line\n", 60_000)]
    [InlineData("word ", 400_000)]
    [InlineData("x", 3_000_000)]
    public void Of_a_text_beyond_any_article_the_beginning_is_looked_through(string part, int times)
    {
        var article = Article(string.Concat(Enumerable.Repeat(part, times)));
        var extractor = new Recording();

        var extracted = BoundedExtraction.Extract(extractor, article);

        Assert.InRange(extractor.Letters, 1, BoundedExtraction.MaxLetters);
        Assert.Same(article, extracted.Article);
        Assert.Contains("Split it", BoundedExtraction.Note(article), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("“We go,” said Ann Ash.\n\n", 2_000)]
    [InlineData("The bridge is closed, the mayor said on Monday.\n\n", 9_000)]
    public void A_long_transcript_is_looked_through_whole(string part, int times)
    {
        var article = Article(string.Concat(Enumerable.Repeat(part, times)));
        var extractor = new Recording();

        BoundedExtraction.Extract(extractor, article);

        Assert.Equal(article.Text.Length, extractor.Letters);
        Assert.Null(BoundedExtraction.Note(article));
    }

    private static Article Article(string text) => new()
    {
        Id = ArticleId.From("x"),
        Outlet = "x",
        Title = "x",
        Text = text,
        ContentHash = "x",
        IngestedAt = DateTimeOffset.UnixEpoch,
        Boilerplate = [new TextSpan(0, 1), new TextSpan(text.Length - 1, text.Length)],
    };

    private sealed class Recording : IArticleExtractor
    {
        public int Letters { get; private set; }

        public string Version => "recording";

        public ExtractedArticle Extract(Article article)
        {
            Letters = article.Text.Length;
            Assert.All(article.Boilerplate, span => Assert.InRange(span.End, 0, Letters));
            return new ExtractedArticle(article, [], [], Version);
        }
    }
}
