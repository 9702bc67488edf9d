using Bot.Search.Domain;
using Bot.Search.Storing;
using Bot.Search.Tests.Storing.Postgres;
using Bot.Testing;

namespace Bot.Search.Tests.Indexing;

public abstract partial class CoverageContractTests
{
    [EngineFact]
    public async Task Corrected_details_reach_every_answer_and_make_no_new_version()
    {
        await Store(Page("a", "Dayly", "2024-05-01", "Tax row").Quotes("Anna Berg", "the old levy stays").Make());
        var second = new ArticleMaker("https://example.org/a", "Dayly", "2024-05-01", "Tax row") { Version = 2 }.Quotes("Anna Berg", "the tax is too high").Make();
        await Store(second, Page("b").Quotes("Boris Kahn", "nobody asked us").Make());

        await Store(second with { Article = second.Article with { Outlet = "Daily", Title = "Levy row", Published = PublishedAt.Parse("2024-06-07"), Byline = "By N. N." } });

        await using var snapshot = await Reader.OpenAsync(None);
        var id = second.Article.Id;
        var entry = Assert.Single(await snapshot.ListArticlesAsync(new CoverageFilter { After = new DateOnly(2024, 6, 1) }, 0, 10, None));
        Assert.Equal((id, 2, "Daily", "Levy row", "By N. N."), (entry.Id, entry.Version, entry.Outlet, entry.Title, entry.Byline));
        Assert.Equal(["Daily"], (await snapshot.ListOutletsAsync(None)).Select(outlet => outlet.Name));
        Assert.Equal(2, (await snapshot.CountAsync(CoverageFilter.None, None)).Articles);
        Assert.Null(await snapshot.FindArticleAsync(id, 3, None));
        Assert.Equal("Dayly", (await snapshot.FindArticleAsync(id, 1, None))!.Outlet);
        Assert.Equal(["the tax is too high"], await Find(Term("tax"), new CoverageFilter { Before = new DateOnly(2024, 6, 30), After = new DateOnly(2024, 6, 7), Outlets = ["Daily"] }));
        Assert.Equal(["the old levy stays"], (await snapshot.LoadArticleAsync(id, None)).Where(unit => unit.RemovedBy is not null).Select(unit => unit.Text));
    }

    [EngineFact]
    public async Task An_article_without_an_address_is_found_by_its_text_under_any_headline_of_its_outlet()
    {
        var first = Unaddressed("file one", "Daily", "It rained.");
        var second = Unaddressed("file two", "Daily", "It snowed.");
        var addressed = Page("c", "Daily").Says("It hailed.").Make();
        await Store(first, second, addressed);
        var hash = first.Article.ContentHash;

        Assert.Equal(StoredForm.Of(first), await FindUnaddressed("Daily", "renamed", hash));
        Assert.Equal(StoredForm.Of(first), await FindUnaddressed("Daily", "file two", hash));
        Assert.Null(await FindUnaddressed("Weekly", "file one", hash));
        Assert.Null(await FindUnaddressed("Daily", "", addressed.Article.ContentHash));
        await Store(second with { Article = second.Article with { Version = 2, Text = "It thawed.", ContentHash = "thawed" } });
        Assert.Null(await FindUnaddressed("Daily", "", second.Article.ContentHash));
        Assert.Equal(2, (await FindUnaddressed("Daily", "", "thawed"))!.Version);
    }

    [EngineFact]
    public async Task Of_two_articles_of_one_headline_that_with_this_very_text_is_found()
    {
        var first = Unaddressed("Live", "Daily", "It rained in the harbour.");
        var second = Unaddressed("Live two", "Daily", "It snowed on the hills.");
        second = second with { Article = second.Article with { Title = "Live" } };
        await Store(first, second);

        Assert.Equal(first.Article.Id, (await Writer.FindUnaddressedAsync(first.Article, None))!.Id);
        Assert.Equal(second.Article.Id, (await Writer.FindUnaddressedAsync(second.Article, None))!.Id);
    }

    [EngineTheory]
    [InlineData(6)]
    [InlineData(40)]
    public async Task Of_one_headline_a_like_text_is_an_edit_and_an_unlike_one_is_another_article(int sentences)
    {
        var coast = Unaddressed("Live", "Daily", Report("coast", sentences));
        var valley = Unaddressed("Live two", "Daily", Report("valley", sentences));
        await Store(coast, valley with { Article = valley.Article with { Title = "Live" } });

        Assert.Equal(valley.Article.Id, (await Writer.FindUnaddressedAsync(Edited(coast.Article, Report("valley", sentences) + " She took it back."), None))!.Id);
        Assert.Equal(coast.Article.Id, (await Writer.FindUnaddressedAsync(Edited(coast.Article, Report("coast", sentences * 5)), None))!.Id);
        Assert.Null(await Writer.FindUnaddressedAsync(Edited(coast.Article, Report("plateau", sentences)), None));
        Assert.Null(await Writer.FindUnaddressedAsync(Edited(coast.Article, Report("coast", sentences * 2)) with { Title = "Late" }, None));
    }

    [EngineFact]
    public async Task A_text_is_compared_with_all_versions_and_with_the_newest()
    {
        var first = Page("a").Says(Report("coast", 30)).Make();
        var second = new ArticleMaker("https://example.org/a") { Version = 2 }.Says(Report("coast", 35)).Make();
        await Store(first);
        await Store(second);

        Assert.Equal(new VersionComparison(true, true), await Writer.CompareTextAsync(first.Article, None));
        Assert.Equal(new VersionComparison(false, true), await Writer.CompareTextAsync(Edited(first.Article, Report("coast", 10)), None));
        Assert.Equal(new VersionComparison(false, false), await Writer.CompareTextAsync(Edited(first.Article, "We store cookies on your device. Accept all of them or manage your choices."), None));
        Assert.Null(await Writer.CompareTextAsync(first.Article with { Id = ArticleId.From("nothing") }, None));
    }

    private Task<StoredArticle?> FindUnaddressed(string outlet, string title, string hash) =>
        Writer.FindUnaddressedAsync(Unaddressed(title, outlet, "Something else.").Article with { ContentHash = hash }, None);

    private static Article Edited(Article article, string text) => article with { Text = text, ContentHash = $"hash of {text}" };

    /// <summary>Sentences that no other place has.</summary>
    private static string Report(string place, int sentences) =>
        string.Join(' ', Enumerable.Range(0, sentences).Select(number => $"{place}{number} saw {place}{number * 7}."));

    [EngineFact]
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
