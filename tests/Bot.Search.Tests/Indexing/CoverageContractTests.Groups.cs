using Bot.Search.Domain;
using Bot.Search.Indexing;
using Bot.Search.Storing;
using Bot.Search.Tests.Storing.Postgres;

namespace Bot.Search.Tests.Indexing;

public abstract partial class CoverageContractTests
{
    private const string Long =
        "The minister arrived at noon and spoke to reporters in front of the old town hall about the budget for schools and "
        + "roads. Nobody expected the speech to last for an hour. The opposition had asked for a debate on the same day and "
        + "was refused by the chair of the house. Later the cabinet met behind closed doors until the late evening.";

    private async Task<List<List<string>>> UtterancesOf(IndexQuery query)
    {
        await using var snapshot = await Reader.OpenAsync(None);
        var found = await snapshot.SearchAsync(query, CoverageFilter.None, 20, None);
        var groups = await snapshot.LoadUtterancesAsync([.. found.Hits.Select(hit => hit.Utterance)], CoverageFilter.None, 50, None);
        return [.. groups.Select(group => group.Select(unit => unit.Article.Outlet).ToList())];
    }

    [EngineFact]
    public async Task Nearly_the_same_words_by_one_speaker_are_one_utterance()
    {
        await Store(
            Page("1", "First", "2024-05-01").Quotes("Kajsa Ek", "We have to see a withdrawal by the army from the north").Make(),
            Page("2", "Second", "2024-05-02").Quotes("Kajsa Ek", "We have to see a withdrawal of the army from the north").Make(),
            Page("3", "Third", "2024-05-03").Quotes("Ek", "have to see a withdrawal by the army").Make(),
            Page("4", "Fourth", "2024-05-04").Quotes("Karl Olsson", "We have to see a withdrawal by the army from the north").Make());

        var groups = await UtterancesOf(Term("withdrawal"));

        Assert.Equal(["First,Second,Third", "Fourth"], groups.Select(group => string.Join(',', group)).Order());
    }

    [EngineTheory]
    [InlineData("We will attack the city in the spring", "We will not attack the city in the spring")]
    [InlineData("I agree", "I agree fully")]
    [InlineData("Prices rose by a fifth in the last year", "Wages fell by a tenth since the last vote")]
    public async Task Words_that_differ_in_meaning_stay_apart(string one, string other)
    {
        await Store(
            Page("1").Quotes("Kajsa Ek", one).Make(),
            Page("2").Quotes("Kajsa Ek", other).Make());
        await using var snapshot = await Reader.OpenAsync(None);

        var found = await snapshot.SearchAsync(IndexQuery.Everything, CoverageFilter.None, 20, None);

        Assert.Equal(2, found.Utterances.Value);
    }

    [EngineFact]
    public async Task A_sentence_copied_word_for_word_comes_once()
    {
        await Store(
            Page("1", "First").Says("The bridge was closed at noon.").Make(),
            Page("2", "Second").Says("The bridge was closed at noon!").Make());

        Assert.Equal("First,Second", string.Join(',', Assert.Single(await UtterancesOf(Term("bridge")))));
    }

    [EngineFact]
    public async Task Copies_of_one_text_share_an_origin_and_reports_of_one_event_do_not()
    {
        await Store(
            Page("1", "First").Says(Long).Make(),
            Page("2", "Second").Says(Long[..^60]).Says("Read more of this on our pages.").Make(),
            Page("3", "Third").Says("At the town hall the minister talked to the press for an hour about money for roads and schools.").Make());
        await using var snapshot = await Reader.OpenAsync(None);

        var origins = (await snapshot.ListArticlesAsync(CoverageFilter.None, 0, 10, None)).ToDictionary(entry => entry.Outlet, entry => entry.Origin);

        Assert.Equal(origins["First"], origins["Second"]);
        Assert.NotEqual(origins["First"], origins["Third"]);
        Assert.Equal(2, (await snapshot.CountAsync(CoverageFilter.None, None)).Origins);
    }

    /// <summary>In any order: the statement comes first, between its two reports, or last.</summary>
    [EngineTheory]
    [InlineData("0 1 2")]
    [InlineData("1 0 2")]
    [InlineData("1 2 0")]
    public async Task A_statement_printed_alone_does_not_make_one_origin_of_all_who_quote_it(string order)
    {
        const string Statement = "The harbour belongs to the people of this town and it shall stay so as long as the tide comes in and the gulls cry above the roofs.";
        string Report(int seed) => string.Join(' ', Enumerable.Range(0, 120).Select(number => $"w{seed}x{number * number % 97}y{number}"));
        ExtractedArticle[] articles =
        [
            Page("0", "Town hall").Says(Statement).Make(),
            Page("1", "First").Says(Report(1)).Says(Statement).Make(),
            Page("2", "Second").Says(Statement).Says(Report(2)).Make(),
        ];

        foreach (var number in order.Split(' '))
            await Store(articles[int.Parse(number, System.Globalization.CultureInfo.InvariantCulture)]);
        await using var snapshot = await Reader.OpenAsync(None);

        Assert.Equal(3, (await snapshot.CountAsync(CoverageFilter.None, None)).Origins);
    }

    [EngineFact]
    public async Task The_order_of_arrival_makes_no_other_groups()
    {
        string[] wordings =
        [
            "the council will vote on the new plan for the harbour next week",
            "the council will vote on the plan for the harbour next week",
            "the council will vote on the plan for the harbour",
        ];
        foreach (var (wording, number) in wordings.Reverse().Index().Select(pair => (pair.Item, pair.Index)))
            await Store(Page($"{number}", $"Outlet {number}").Quotes("Ida Holm", wording).Make());

        var group = Assert.Single(await UtterancesOf(Phrase("the council will vote")));

        Assert.Equal(3, group.Count);
    }

    [EngineFact]
    public async Task An_edit_keeps_what_is_gone_with_the_moment_it_went()
    {
        var later = new DateTimeOffset(2024, 6, 1, 9, 0, 0, TimeSpan.Zero);
        await Store(Page("a").Quotes("Anna Berg", "We will close the school in May").Quotes("Anna Berg", "It costs too much for the town").Make());
        await Store(new ArticleMaker("https://example.org/a") { Version = 2, IngestedAt = later }
            .Quotes("Anna Berg", "It costs too much for the town").Quotes("Anna Berg", "The school stays open until the vote").Make());

        await using var snapshot = await Reader.OpenAsync(None);
        var units = await snapshot.LoadArticleAsync(ArticleId.From("https://example.org/a"), None);

        Assert.Equal(
            ["It costs too much for the town/2/False", "The school stays open until the vote/2/False", "We will close the school in May/1/True"],
            units.Select(unit => $"{unit.Text}/{unit.Id.Version}/{unit.RemovedBy == later}").Order());
        Assert.DoesNotContain("We will close the school in May", await Find(Term("school")));
        Assert.Contains("We will close the school in May", await Find(Term("school"), new CoverageFilter { IncludeRemoved = true }));
        Assert.Equal(1, (await snapshot.CountAsync(CoverageFilter.None, None)).Articles);
        Assert.Contains("close the school", (await snapshot.FindArticleAsync(ArticleId.From("https://example.org/a"), 1, None))!.Text, StringComparison.Ordinal);
    }

    [EngineFact]
    public async Task Words_that_come_back_are_not_gone()
    {
        foreach (var (version, words) in new[] { (1, "We will close the school"), (2, "We have not decided on it"), (3, "We will close the school") })
            await Store(new ArticleMaker("https://example.org/a") { Version = version }.Quotes("Anna Berg", words).Make());

        Assert.Equal(["We will close the school"], await Find(Term("school"), new CoverageFilter { IncludeRemoved = true }));
        Assert.Equal(["We have not decided on it"], await Find(Term("decided"), new CoverageFilter { IncludeRemoved = true }));
    }
}
