using Bot.Search.Analyzing;
using Bot.Search.Domain;
using Bot.Search.Indexing;
using Bot.Search.Storing;
using Bot.Testing;
using Bot.Testing.Oracle;

namespace Bot.Search.Tests.Indexing;

/// <summary>Random collections and questions: the engine on disk must answer as the one that looks at everything.</summary>
public sealed class EnginesAgreeTests
{
    private const int Collections = 60;
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly TermAnalyzer Analyzer = new();

    private static readonly string[] Words =
        ["peace", "talks", "the", "army", "not", "cease-fire", "harbour", "grain", "vote", "of", "minister", "defence", "tax", "ships"];

    private static readonly string[] Speakers = ["Anna Berg", "Berg", "Boris Kahn", "a resident", ""];

    [Fact]
    public Task Every_engine_gives_the_same_answers() => Properties.HoldsAsync(async random =>
    {
        for (var i = 0; i < Collections; i++)
            await Compare(random);
    });

    private static async Task Compare(Random random)
    {
        using var folder = new TempFolder();
        await using var disk = new DiskCoverage(folder.Path);
        var memory = new InMemoryIndex(Analyzer);
        for (var batch = random.Next(1, 9); batch > 0; batch--)
        {
            var articles = Enumerable.Range(0, random.Next(1, 6)).Select(_ => RandomArticle(random)).ToList();
            await memory.WriteAsync(articles, None);
            await disk.WriteAsync(articles, None);
            if (random.Next(4) > 0)
                continue;
            var forgotten = ArticleId.From(RandomUrl(random));
            Assert.Equal(await memory.ForgetAsync(forgotten, [], None), await disk.ForgetAsync(forgotten, [], None));
        }
        await using var expected = await memory.OpenAsync(None);
        await using var actual = await disk.OpenAsync(None);
        for (var i = 0; i < 12; i++)
            await CompareSearch(expected, actual, random);
        await CompareCounts(expected, actual);
    }

    private static async Task CompareSearch(IIndexSnapshot expected, IIndexSnapshot actual, Random random)
    {
        var query = RandomQuery(random, 2);
        var filter = RandomFilter(random);
        var limit = random.Next(1, 12);

        var wanted = await expected.SearchAsync(query, filter, limit, None);
        var found = await actual.SearchAsync(query, filter, limit, None);

        Assert.Equal(wanted.Utterances, found.Utterances);
        Assert.Equal(wanted.Hits.Select(Describe), found.Hits.Select(Describe));
        var left = await expected.LoadUtterancesAsync([.. wanted.Hits.Select(hit => hit.Utterance)], filter, 20, None);
        var right = await actual.LoadUtterancesAsync([.. found.Hits.Select(hit => hit.Utterance)], filter, 20, None);
        Assert.Equal(left.Select(Members), right.Select(Members));
    }

    private static async Task CompareCounts(IIndexSnapshot expected, IIndexSnapshot actual)
    {
        Assert.Equal(await expected.CountAsync(CoverageFilter.None, None), await actual.CountAsync(CoverageFilter.None, None));
        var terms = Words.Select(word => Analyzer.TermOf(word)!).ToList();
        Assert.Equal(await expected.CountPassagesAsync(terms, None), await actual.CountPassagesAsync(terms, None));
        Assert.Equal(await expected.FindWordsAsync("", 50, None), await actual.FindWordsAsync("", 50, None));
        Assert.Equal(await expected.FindNearAsync("harbr", 5, None), await actual.FindNearAsync("harbr", 5, None));
        Assert.Equal(
            (await expected.FindByPrefixAsync("", 50, None)).Select(entry => (entry.Key, entry.Units)),
            (await actual.FindByPrefixAsync("", 50, None)).Select(entry => (entry.Key, entry.Units)));
        Assert.Equal(
            (await expected.ListArticlesAsync(CoverageFilter.None, 1, 5, None)).Select(entry => (entry.Id, entry.Version, entry.Quotes)),
            (await actual.ListArticlesAsync(CoverageFilter.None, 1, 5, None)).Select(entry => (entry.Id, entry.Version, entry.Quotes)));
    }

    private static string Describe(IndexHit hit) => $"{hit.Id} {hit.Score} {string.Join(' ', hit.Matches)}";

    private static string Members(IReadOnlyList<Passage> units) => string.Join(' ', units.Select(unit => $"{unit.Id}{unit.RemovedBy}"));

    private static string RandomUrl(Random random) => $"https://example.org/{random.Next(20)}";

    private static ExtractedArticle RandomArticle(Random random)
    {
        var day = random.Next(6) == 0 ? null : $"2024-05-{random.Next(1, 5):00}";
        var maker = new ArticleMaker(RandomUrl(random), $"Outlet {random.Next(3)}", day, Sentence(random, random.Next(4)))
        {
            Version = random.Next(1, 4),
        };
        for (var i = random.Next(1, 6); i > 0; i--)
        {
            if (random.Next(2) == 0)
                maker.Quotes(Pick(random, Speakers), Sentence(random, random.Next(1, 9)), random.Next(3) == 0 ? "Defence Minister" : null);
            else
                maker.Says(Sentence(random, random.Next(1, 12)) + ".");
            if (random.Next(3) == 0)
                maker.Paragraph();
        }
        return maker.Make();
    }

    private static string Sentence(Random random, int words) =>
        string.Join(' ', Enumerable.Range(0, words).Select(_ => Pick(random, Words)));

    private static T Pick<T>(Random random, T[] from) => from[random.Next(from.Length)];

    private static string RandomTerm(Random random) => Analyzer.TermOf(Pick(random, Words))!;

    private static List<string> Terms(Random random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => RandomTerm(random))];

    private static IndexQuery RandomQuery(Random random, int depth) => random.Next(depth > 0 ? 9 : 3) switch
    {
        0 => new IndexQuery.Term(RandomTerm(random)),
        1 => new IndexQuery.Phrase(Terms(random, random.Next(1, 4))),
        2 => new IndexQuery.Near(Terms(random, 2), random.Next(3)),
        3 or 4 => new IndexQuery.Must(Many(random, depth)),
        5 => new IndexQuery.Must([.. Many(random, depth), new IndexQuery.MustNot(RandomQuery(random, 0))]),
        6 => new IndexQuery.DisjunctionMax(Many(random, depth)),
        _ => new IndexQuery.Should(Many(random, depth)),
    };

    private static List<IndexQuery> Many(Random random, int depth) =>
        [.. Enumerable.Range(0, random.Next(0, 4)).Select(_ => RandomQuery(random, depth - 1))];

    private static CoverageFilter RandomFilter(Random random) => random.Next(6) switch
    {
        0 => new CoverageFilter { Outlets = ["Outlet 1"] },
        1 => new CoverageFilter { After = new DateOnly(2024, 5, 2), IncludeRemoved = true },
        2 => new CoverageFilter { Before = new DateOnly(2024, 5, 3) },
        3 => new CoverageFilter { Kinds = [PassageKind.Direct] },
        4 => new CoverageFilter { IncludeRemoved = true },
        _ => CoverageFilter.None,
    };
}
