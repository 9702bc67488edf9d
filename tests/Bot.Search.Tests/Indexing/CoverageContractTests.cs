using Bot.Search.Analyzing;
using Bot.Search.Domain;
using Bot.Search.Indexing;
using Bot.Search.Storing;
using Bot.Search.Tests.Storing.Postgres;

namespace Bot.Search.Tests.Indexing;

/// <summary>What every engine must do. Each engine has a class that derives from this one.</summary>
public abstract partial class CoverageContractTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;

    private protected static ITermAnalyzer Analyzer { get; } = new TermAnalyzer();

    private protected abstract ICoverageWriter Writer { get; }

    private protected abstract IIndexReader Reader { get; }

    public Task InitializeAsync() => Task.CompletedTask;

    public abstract Task DisposeAsync();

    private protected Task Store(params ExtractedArticle[] articles) => Writer.WriteAsync(articles, None);

    private protected static IndexQuery Term(string word) => new IndexQuery.Term(Analyzer.TermOf(word)!);

    private protected static IndexQuery All(params string[] words) => new IndexQuery.Must(words.Select(Term).ToList());

    private protected static IndexQuery Any(params string[] words) => new IndexQuery.Should(words.Select(Term).ToList());

    private protected static IndexQuery Phrase(string words) =>
        new IndexQuery.Phrase(Analyzer.Analyze(words).Where(token => !token.Joined).Select(token => token.Term).ToList());

    /// <summary>Finds, loads and gives the words found, best first.</summary>
    private protected async Task<List<string>> Find(IndexQuery query, CoverageFilter? filter = null, int limit = 10)
    {
        await using var snapshot = await Reader.OpenAsync(None);
        var found = await snapshot.SearchAsync(query, filter ?? CoverageFilter.None, limit, None);
        var units = await snapshot.LoadAsync([.. found.Hits.Select(hit => hit.Id)], None);
        return [.. units.Select(unit => unit.Text)];
    }

    private static ArticleMaker Page(string name, string outlet = "Daily", string? day = "2024-05-01", string title = "") =>
        new($"https://example.org/{name}", outlet, day, title);

    private Task StoreTalks() => Store(
        Page("a", "Daily", "2024-05-01", "Truce talks begin")
            .Quotes("Anna Berg", "We want a ceasefire before winter", "Foreign Minister")
            .Says("The talks took place in a hotel by the harbour.")
            .Paragraph()
            .Quotes("Boris Kahn", "Nobody has shown us a plan", "Mayor of Lund")
            .Says("The ceasefire plan is said to be short.")
            .Make(),
        Page("b", "Courier", "2024-05-03")
            .Quotes("Carla Diaz", "The harbour must be opened for grain ships")
            .Make());

    [EngineFact]
    public async Task An_empty_index_answers_with_nothing()
    {
        await using var snapshot = await Reader.OpenAsync(None);

        var found = await snapshot.SearchAsync(Term("peace"), CoverageFilter.None, 10, None);

        Assert.Empty(found.Hits);
        Assert.Equal(new HitCount(0, true), found.Utterances);
        Assert.Equal(new CoverageCounts(0, 0, null, null, 0, 0, 0), await snapshot.CountAsync(CoverageFilter.None, None));
        Assert.Empty(await snapshot.ListArticlesAsync(CoverageFilter.None, 0, 10, None));
        Assert.Null(await Writer.FindStoredAsync(ArticleId.From("x"), None));
    }

    [EngineFact]
    public async Task Words_inside_a_quote_come_before_words_around_it()
    {
        await StoreTalks();

        Assert.Equal(
            ["The harbour must be opened for grain ships", "The talks took place in a hotel by the harbour.", "We want a ceasefire before winter"],
            await Find(Term("harbor")));
    }

    [EngineFact]
    public async Task A_hit_says_where_it_matches()
    {
        await StoreTalks();
        await using var snapshot = await Reader.OpenAsync(None);

        var words = await snapshot.SearchAsync(Term("winter"), CoverageFilter.None, 5, None);
        var sentence = await snapshot.SearchAsync(Term("Berg"), CoverageFilter.None, 5, None);
        var paragraph = await snapshot.SearchAsync(Term("hotel"), new CoverageFilter { Kinds = [PassageKind.Direct] }, 5, None);
        var headline = await snapshot.SearchAsync(Term("truce"), CoverageFilter.None, 5, None);

        Assert.Equal(MatchPlace.Words, words.Hits[0].Place);
        Assert.Equal(MatchPlace.Sentence, sentence.Hits[0].Place);
        Assert.Equal(MatchPlace.Paragraph, paragraph.Hits[0].Place);
        Assert.Equal([MatchPlace.Headline, MatchPlace.Headline], headline.Hits.Select(hit => hit.Place));
        Assert.Equal("winter", Assert.Single(words.Hits[0].Matches).Term);
    }

    [EngineFact]
    public async Task Hyphen_plural_and_spelling_make_no_difference()
    {
        await StoreTalks();

        Assert.Contains("We want a ceasefire before winter", await Find(Term("cease-fire")));
        Assert.Contains("We want a ceasefire before winter", await Find(Term("ceasefires")));
        Assert.Equal("The harbour must be opened for grain ships", (await Find(Term("harbor")))[0]);
    }

    [EngineFact]
    public async Task All_wants_every_part_and_Any_wants_one()
    {
        await StoreTalks();

        Assert.Equal(["We want a ceasefire before winter"], await Find(All("ceasefire", "winter")));
        Assert.Empty(await Find(All("winter", "grain")));
        Assert.Equal(
            ["The harbour must be opened for grain ships", "We want a ceasefire before winter"],
            (await Find(Any("winter", "grain"))).Order());
    }

    [EngineFact]
    public async Task Without_leaves_out_what_has_the_word_itself()
    {
        await StoreTalks();
        var query = new IndexQuery.Must([Term("ceasefire"), new IndexQuery.MustNot(Term("winter"))]);

        Assert.Equal(["The ceasefire plan is said to be short.", "Nobody has shown us a plan"], await Find(query));
    }

    [EngineTheory]
    [InlineData("before winter", "We want a ceasefire before winter")]
    [InlineData("want a ceasefire", "We want a ceasefire before winter")]
    [InlineData("winter before", null)]
    [InlineData("said Anna", "We want a ceasefire before winter")]
    [InlineData("said said", null)]
    [InlineData("has shown us a", "Nobody has shown us a plan")]
    public async Task Phrases_are_found_word_after_word(string phrase, string? expected)
    {
        await StoreTalks();

        var found = await Find(Phrase(phrase));

        Assert.Equal(expected, found.FirstOrDefault());
    }

    [EngineFact]
    public async Task Near_takes_any_order_within_the_distance()
    {
        await StoreTalks();

        Assert.Equal(["We want a ceasefire before winter"], await Find(new IndexQuery.Near(["winter", "ceasefir"], 1)));
        Assert.Empty(await Find(new IndexQuery.Near(["winter", "want"], 2)));
    }

    [EngineFact]
    public async Task Either_counts_the_best_of_its_parts_once()
    {
        await StoreTalks();
        await using var snapshot = await Reader.OpenAsync(None);

        var either = await snapshot.SearchAsync(new IndexQuery.DisjunctionMax([Term("ceasefire"), Term("winter")]), CoverageFilter.None, 1, None);
        var rarest = await snapshot.SearchAsync(Term("winter"), CoverageFilter.None, 1, None);

        Assert.Equal(rarest.Hits[0].Score, either.Hits[0].Score);
    }

    [EngineFact]
    public async Task Nothing_asked_gives_everything_newest_first()
    {
        await StoreTalks();

        var found = await Find(IndexQuery.Everything, new CoverageFilter { Kinds = [PassageKind.Direct] });

        Assert.Equal("The harbour must be opened for grain ships", found[0]);
        Assert.Equal(3, found.Count);
    }

    [EngineFact]
    public async Task Terms_close_together_come_before_terms_far_apart()
    {
        await Store(
            Page("near").Quotes("A One", "this week the border guards and others went home again").Make(),
            Page("far").Quotes("B Two", "this border week and others went home again the guards").Make());

        Assert.StartsWith("this week the border guards", (await Find(Any("border", "guards")))[0], StringComparison.Ordinal);
    }

    [EngineFact]
    public async Task Filters_narrow_by_outlet_date_kind_and_speaker()
    {
        await StoreTalks();
        await using var snapshot = await Reader.OpenAsync(None);
        var berg = Assert.Single(await snapshot.FindByPrefixAsync("berg", 5, None));

        Assert.Single(await Find(Term("harbour"), new CoverageFilter { Outlets = ["Courier"] }));
        Assert.Single(await Find(Term("harbour"), new CoverageFilter { After = new DateOnly(2024, 5, 2) }));
        Assert.Equal(2, (await Find(Term("harbour"), new CoverageFilter { Before = new DateOnly(2024, 5, 1) })).Count);
        Assert.Equal(
            ["The talks took place in a hotel by the harbour."],
            await Find(Term("harbour"), new CoverageFilter { Kinds = [PassageKind.Sentence] }));
        Assert.Equal(
            ["We want a ceasefire before winter"],
            await Find(IndexQuery.Everything, new CoverageFilter { Speakers = [berg.Key] }));
        Assert.Empty(await Find(IndexQuery.Everything, new CoverageFilter { Speakers = [] }));
    }

    [EngineFact]
    public async Task Articles_without_a_date_pass_no_date_filter_and_come_last()
    {
        await Store(
            Page("dated").Quotes("A One", "the reform is dead").Make(),
            Page("undated", day: null).Quotes("B Two", "the reform is alive").Make());

        Assert.Equal(["the reform is dead"], await Find(Term("reform"), new CoverageFilter { Before = new DateOnly(2030, 1, 1) }));
        Assert.Equal(["the reform is dead", "the reform is alive"], await Find(Term("reform")));
    }
}
