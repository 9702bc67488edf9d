using Bot.Search.Domain;
using Bot.Search.Indexing;

namespace Bot.Search.Tests.Indexing;

public abstract partial class IndexContractTests
{
    [Fact]
    public async Task Corrected_details_reach_every_answer_and_make_no_new_version()
    {
        await Store(Page("a", "Dayly", "2024-05-01", "Tax row").Quotes("Anna Berg", "the old levy stays").Make());
        var second = new ArticleMaker("https://example.org/a", "Dayly", "2024-05-01", "Tax row") { Version = 2 }.Quotes("Anna Berg", "the tax is too high").Make();
        await Store(second, Page("b").Quotes("Boris Kahn", "nobody asked us").Make());

        await Store(second with { Article = second.Article with { Outlet = "Daily", Title = "Levy row", Published = PublishedAt.Parse("2024-06-07"), Byline = "By N. N." } });

        await using var snapshot = await Reader.OpenAsync(None);
        var id = second.Article.Id;
        var entry = Assert.Single(await snapshot.ListArticlesAsync(new IndexFilter { After = new DateOnly(2024, 6, 1) }, 0, 10, None));
        Assert.Equal((id, 2, "Daily", "Levy row", "By N. N."), (entry.Id, entry.Version, entry.Outlet, entry.Title, entry.Byline));
        Assert.Equal(["Daily"], (await snapshot.ListOutletsAsync(None)).Select(outlet => outlet.Name));
        Assert.Equal(2, (await snapshot.CountAsync(IndexFilter.None, None)).Articles);
        Assert.Null(await snapshot.FindArticleAsync(id, 3, None));
        Assert.Equal("Dayly", (await snapshot.FindArticleAsync(id, 1, None))!.Outlet);
        Assert.Equal(["the tax is too high"], await Find(Term("tax"), new IndexFilter { Before = new DateOnly(2024, 6, 30), After = new DateOnly(2024, 6, 7), Outlets = ["Daily"] }));
        Assert.Equal(["the old levy stays"], (await snapshot.LoadArticleAsync(id, None)).Where(unit => unit.RemovedBy is not null).Select(unit => unit.Text));
    }

    [Fact]
    public async Task An_article_without_an_address_is_found_by_its_headline_and_else_by_its_text()
    {
        var first = Unaddressed("file one", "Daily", "It rained.");
        var second = Unaddressed("file two", "Daily", "It snowed.");
        var addressed = Page("c", "Daily").Says("It hailed.").Make();
        await Store(first, second, addressed);
        var hash = first.Article.ContentHash;

        Assert.Equal(StoredArticle.Of(first), await Writer.FindUnaddressedAsync("Daily", "renamed", hash, None));
        Assert.Equal(StoredArticle.Of(second), await Writer.FindUnaddressedAsync("Daily", "file two", hash, None));
        Assert.Null(await Writer.FindUnaddressedAsync("Weekly", "file one", hash, None));
        Assert.Null(await Writer.FindUnaddressedAsync("Daily", "", addressed.Article.ContentHash, None));
        await Store(second with { Article = second.Article with { Version = 2, Text = "It thawed.", ContentHash = "thawed" } });
        Assert.Null(await Writer.FindUnaddressedAsync("Daily", "", second.Article.ContentHash, None));
        Assert.Equal(2, (await Writer.FindUnaddressedAsync("Daily", "", "thawed", None))!.Version);
    }

    [Fact]
    public async Task The_last_article_to_come_in_says_how_fresh_the_coverage_is()
    {
        var last = new DateTimeOffset(2024, 5, 9, 8, 0, 0, TimeSpan.Zero);
        await using (var empty = await Reader.OpenAsync(None))
            Assert.Null(await empty.LastIngestedAsync(None));
        await Store(
            new ArticleMaker("https://example.org/old", day: "2020-01-01") { IngestedAt = last }.Says("Read last.").Make(),
            Page("a", day: "2024-05-01").Says("Published last.").Make());

        await using var snapshot = await Reader.OpenAsync(None);

        Assert.Equal(last, await snapshot.LastIngestedAsync(None));
    }

    private static ExtractedArticle Unaddressed(string title, string outlet, string text)
    {
        var made = new ArticleMaker($"https://example.org/{title}", outlet, title: title).Says(text).Make();
        return made with { Article = made.Article with { Url = null } };
    }
}
