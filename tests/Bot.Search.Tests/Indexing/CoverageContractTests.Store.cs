using Bot.Search.Domain;
using Bot.Search.Indexing;
using Bot.Search.Storing;
using Bot.Search.Tests.Storing.Postgres;
using Bot.Testing;

namespace Bot.Search.Tests.Indexing;

public abstract partial class CoverageContractTests
{
    [EngineFact]
    public async Task What_was_written_comes_back_as_it_was()
    {
        var extracted = Page("a", "Daily", "2024-05-01T07:30:00+02:00", "A title")
            .Quotes("Anna Berg", "We want a ceasefire", "Foreign Minister", QuoteKind.Mixed)
            .Says("It rained.")
            .Quotes("", "Go home")
            .Make();
        extracted = extracted with { Article = extracted.Article with { Byline = "By N. N.", Boilerplate = [new TextSpan(1, 4)] } };
        await Store(extracted);

        await using var snapshot = await Reader.OpenAsync(None);
        var units = await snapshot.LoadArticleAsync(extracted.Article.Id, None);
        var article = await snapshot.FindArticleAsync(extracted.Article.Id, null, None);

        Assert.Equal(["We want a ceasefire", "Go home", "It rained."], units.Select(unit => unit.Text));
        Assert.Equal(extracted.Quotes[0].Attribution, units[0].Quote!.Attribution);
        Assert.Equal(extracted.Quotes[0].Pieces, units[0].Quote!.Pieces);
        Assert.Equal("“We want a ceasefire,” said Anna Berg.", units[0].Context.In(article!.Text));
        Assert.Null(units[1].Speaker);
        Assert.Equal(extracted.Article with { Boilerplate = [] }, article with { Boilerplate = [] });
        Assert.Equal(extracted.Article.Boilerplate, article.Boilerplate);
    }

    [EngineTheory]
    [InlineData("2024-05-01T07:30:00.125+02:00", "By N. N.")]
    [InlineData("2024-05-01", null)]
    [InlineData(null, "By \U0001F600")]
    public async Task What_is_stored_can_be_compared_with_what_is_read(string? published, string? byline)
    {
        var extracted = Page("a", "Daily", published, "A title").Says("It rained \U0001F327 on Žižkov.").Make();
        extracted = extracted with { Article = extracted.Article with { Byline = byline } };
        await Store(extracted);

        Assert.Equal(StoredForm.Of(extracted), await Writer.FindStoredAsync(extracted.Article.Id, None));
    }

    [EngineFact]
    public async Task A_snapshot_does_not_see_what_comes_after_it()
    {
        await Store(Page("a").Quotes("Anna Berg", "the first word on taxes").Make());
        await using var snapshot = await Reader.OpenAsync(None);
        await Store(Page("b").Quotes("Boris Kahn", "another word about taxes").Make());
        await Writer.ForgetAsync(ArticleId.From("https://example.org/a"), [], None);

        var before = await snapshot.SearchAsync(Term("taxes"), CoverageFilter.None, 10, None);
        var units = await snapshot.LoadAsync([.. before.Hits.Select(hit => hit.Id)], None);

        Assert.Equal("the first word on taxes", Assert.Single(units).Text);
        Assert.Equal(["another word about taxes"], await Find(Term("taxes")));
    }

    [EngineFact]
    public async Task The_same_version_written_again_replaces_itself()
    {
        var page = Page("a").Quotes("Anna Berg", "the tax is too high").Make();
        await Store(page);
        await Store(page with { Quotes = [], ExtractorVersion = "x2" });

        Assert.Equal("x2", (await Writer.FindStoredAsync(page.Article.Id, None))!.ExtractorVersion);
        Assert.Equal(["“the tax is too high,” said Anna Berg."], await Find(Term("tax")));
    }

    [EngineFact]
    public async Task An_older_version_does_not_replace_a_newer_one()
    {
        await Store(new ArticleMaker("https://example.org/a") { Version = 2 }.Says("New text.").Make());
        await Store(new ArticleMaker("https://example.org/a") { Version = 1 }.Says("Old text.").Make());

        Assert.Equal(2, (await Writer.FindStoredAsync(ArticleId.From("https://example.org/a"), None))!.Version);
        Assert.Equal(["New text."], await Find(Term("text"), new CoverageFilter { IncludeRemoved = true }));
    }

    [EngineFact]
    public async Task Every_version_gives_all_the_quotes_that_it_had()
    {
        var later = new DateTimeOffset(2024, 5, 9, 8, 0, 0, TimeSpan.Zero);
        await Store(Page("a").Quotes("Anna Berg", "the tax is too high").Quotes("Boris Kahn", "nobody asked us about taxes").Says("It rained.").Make());
        await Store(new ArticleMaker("https://example.org/a") { Version = 2, IngestedAt = later }.Quotes("Clara Dahl", "we never knew").Quotes("Anna Berg", "the tax is too high").Make());
        await using var snapshot = await Reader.OpenAsync(None);
        var id = ArticleId.From("https://example.org/a");

        var old = await snapshot.LoadVersionAsync(id, 1, None);
        var newest = await snapshot.LoadVersionAsync(id, 2, None);

        Assert.Equal([("the tax is too high", 0, false), ("nobody asked us about taxes", 1, true)], old.Select(unit => (unit.Text, unit.Quote!.Ordinal, unit.RemovedBy == later)));
        Assert.All(old, unit => Assert.Equal(1, unit.Article.Version));
        Assert.Equal([("we never knew", 0), ("the tax is too high", 1)], newest.Select(unit => (unit.Text, unit.Quote!.Ordinal)));
        Assert.Empty(await snapshot.LoadVersionAsync(id, 3, None));
    }

    [EngineFact]
    public async Task Forgetting_takes_every_version_and_says_whether_there_was_one()
    {
        await Store(Page("a").Quotes("Anna Berg", "the tax is too high").Make());
        await Store(new ArticleMaker("https://example.org/a") { Version = 2 }.Says("Nothing is left.").Make());

        Assert.True(await Writer.ForgetAsync(ArticleId.From("https://example.org/a"), [], None));
        Assert.False(await Writer.ForgetAsync(ArticleId.From("https://example.org/a"), [], None));
        Assert.Empty(await Find(IndexQuery.Everything, new CoverageFilter { IncludeRemoved = true }));
        await using var snapshot = await Reader.OpenAsync(None);
        Assert.Empty(await snapshot.FindByPrefixAsync("", 10, None));
        Assert.Null(await snapshot.FindArticleAsync(ArticleId.From("https://example.org/a"), null, None));
    }

    [EngineFact]
    public async Task Stale_articles_are_those_of_another_extractor_oldest_first()
    {
        var start = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);
        await Store(
            new ArticleMaker("https://example.org/late") { IngestedAt = start.AddDays(2) }.Says("Late.").Make(),
            new ArticleMaker("https://example.org/new") { Extractor = "x2" }.Says("New.").Make(),
            new ArticleMaker("https://example.org/early") { IngestedAt = start }.Says("Early.").Make());

        var stale = await Writer.FindStaleAsync("x2", 10, None);

        Assert.Equal(["Early. ", "Late. "], stale.Select(article => article.Text));
        Assert.Single(await Writer.FindStaleAsync("x2", 1, None));
    }

    [EngineFact]
    public async Task Counts_and_lists_follow_outlets_and_dates()
    {
        await StoreTalks();
        await using var snapshot = await Reader.OpenAsync(None);

        var all = await snapshot.CountAsync(CoverageFilter.None, None);
        var some = await snapshot.CountAsync(new CoverageFilter { Outlets = ["Courier"] }, None);

        Assert.Equal(new CoverageCounts(2, 2, new DateOnly(2024, 5, 1), new DateOnly(2024, 5, 3), 3, 3, 2), all);
        Assert.Equal(new CoverageCounts(1, 1, new DateOnly(2024, 5, 3), new DateOnly(2024, 5, 3), 1, 3, 1), some);
        Assert.Equal(
            ["Courier", "Daily"],
            (await snapshot.ListArticlesAsync(CoverageFilter.None, 0, 10, None)).Select(entry => entry.Outlet));
        Assert.Equal("Daily", Assert.Single(await snapshot.ListArticlesAsync(CoverageFilter.None, 1, 10, None)).Outlet);
        Assert.Equal([new OutletEntry("Courier", 1), new OutletEntry("Daily", 1)], await snapshot.ListOutletsAsync(None));
    }

    [EngineFact]
    public async Task Speakers_are_found_by_name_prefix_and_role()
    {
        await StoreTalks();
        await using var snapshot = await Reader.OpenAsync(None);

        Assert.Equal("Anna Berg", Assert.Single(await snapshot.FindByPrefixAsync("anna b", 5, None)).Name);
        Assert.Equal("Anna Berg", Assert.Single(await snapshot.FindByPrefixAsync("ber", 5, None)).Name);
        Assert.Equal(3, (await snapshot.FindByPrefixAsync("", 5, None)).Count);
        var role = Analyzer.Analyze("foreign minister").Select(token => token.Term).ToList();
        Assert.Equal("Anna Berg", Assert.Single(await snapshot.FindByRoleAsync(role, None)).Name);
        var buckets = Bot.Search.Naming.SpeakerKeys.BucketsFor("Minister Berg");
        Assert.Equal("Anna Berg", Assert.Single(await snapshot.FindByBucketsAsync(buckets, None)).Name);
    }

    [EngineFact]
    public async Task The_vocabulary_counts_completes_and_corrects()
    {
        await StoreTalks();
        await using var snapshot = await Reader.OpenAsync(None);

        Assert.Equal([0, 3], await snapshot.CountPassagesAsync(["nowher", "ceasefir"], None));
        Assert.Equal(["ceasefire"], (await snapshot.FindWordsAsync("ceas", 5, None)).Select(word => word.Word));
        Assert.Equal("harbour", (await snapshot.FindNearAsync(Analyzer.TermOf("habrour")!, 5, None))[0].Word);
        Assert.Equal("winter", (await snapshot.FindNearAsync(Analyzer.TermOf("wnter")!, 5, None))[0].Word);
        Assert.Empty(await snapshot.FindNearAsync("zzzzzz", 5, None));
    }
}
