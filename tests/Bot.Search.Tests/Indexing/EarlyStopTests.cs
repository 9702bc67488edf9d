using Bot.Search.Indexing;
using Bot.Search.Indexing.Analysis;
using Bot.Search.Indexing.Postings;
using Bot.Search.Indexing.Units;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Search.Tests.Indexing;

/// <summary>A search that skips what cannot come among the best must find the same as one that looks at everything.</summary>
public sealed class EarlyStopTests
{
    private static readonly TermAnalyzer Analyzer = new();
    private static readonly string[] Words = [.. Enumerable.Range(0, 40).Select(i => $"word{(char)('a' + (i % 26))}{i}x")];

    [Fact]
    public void Stopping_early_changes_no_hit()
    {
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed => Compare(new Random(seed)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(25).WithReplay(20240502, 7));
    }

    [Fact]
    public void A_very_common_word_is_not_scored_everywhere()
    {
        var set = RandomSet(new Random(5), segments: 1, articles: 400);
        var query = new IndexQuery.Term(Analyzer.TermOf(Words[0])!);

        var early = new SegmentSearch(set, Analyzer, query, IndexFilter.None) { MostCounted = 0 }.Run(10, CancellationToken.None);
        var all = new SegmentSearch(set, Analyzer, query, IndexFilter.None) { MostCounted = int.MaxValue }.Run(10, CancellationToken.None);

        Assert.False(early.Utterances.IsExact);
        Assert.True(all.Utterances.IsExact);
        Assert.InRange(early.Utterances.Value, 10, all.Utterances.Value - 1);
    }

    private static bool Compare(Random random)
    {
        var set = RandomSet(random, random.Next(1, 4), random.Next(40, 120));
        for (var i = 0; i < 10; i++)
        {
            var query = RandomQuery(random, 2);
            var filter = random.Next(3) == 0 ? new IndexFilter { Outlets = ["Outlet 1", "Outlet 2"] } : IndexFilter.None;
            var early = new SegmentSearch(set, Analyzer, query, filter) { MostCounted = 0 }.Run(150, CancellationToken.None);
            var all = new SegmentSearch(set, Analyzer, query, filter) { MostCounted = int.MaxValue }.Run(150, CancellationToken.None);
            Assert.Equal(all.Hits.Select(hit => (hit.Id, hit.Score)), early.Hits.Select(hit => (hit.Id, hit.Score)));
            Assert.True(early.Utterances.Value <= all.Utterances.Value);
        }
        return true;
    }

    private static SegmentSet RandomSet(Random random, int segments, int articles)
    {
        var maker = new SegmentArticles(Analyzer);
        var row = 0;
        return SegmentSet.Empty with
        {
            Segments = [.. Enumerable.Range(0, segments).Select(_ => new LiveSegment(
                SegmentBuilder.Build([.. Enumerable.Range(0, articles).Select(_ => RandomArticle(random, maker, ++row))]), null, 0, null))],
        };
    }

    private static SegmentArticle RandomArticle(Random random, SegmentArticles maker, int row)
    {
        var article = new ArticleMaker($"https://example.org/{row}", $"Outlet {random.Next(4)}", $"2024-05-{random.Next(1, 9):00}", Sentence(random, 3));
        for (var i = random.Next(2, 9); i > 0; i--)
        {
            if (random.Next(2) == 0)
                article.Quotes("Anna Berg", Sentence(random, random.Next(1, 9)));
            else
                article.Says(Sentence(random, random.Next(1, 12)) + ".");
            if (random.Next(3) == 0)
                article.Paragraph();
        }
        var made = article.Make();
        var pieces = UnitBuilder.Build(made).Where(unit => unit.Quote is not null);
        var utterances = pieces.ToDictionary(unit => unit.Ordinal, unit => (row * 100L) + (unit.Ordinal % 3));
        return maker.Make(row, made, row, false, utterances);
    }

    private static string Sentence(Random random, int words) =>
        string.Join(' ', Enumerable.Range(0, words).Select(_ => Words[(int)(Words.Length * Math.Pow(random.NextDouble(), 3))]));

    private static string Term(Random random) => Analyzer.TermOf(Words[(int)(Words.Length * Math.Pow(random.NextDouble(), 2))])!;

    private static IndexQuery RandomQuery(Random random, int depth) => random.Next(depth > 0 ? 6 : 2) switch
    {
        0 => new IndexQuery.Term(Term(random)),
        1 => new IndexQuery.Phrase([Term(random), Term(random)]),
        2 => new IndexQuery.All(Many(random, depth)),
        3 => new IndexQuery.Either(Many(random, depth)),
        _ => new IndexQuery.Any(Many(random, depth)),
    };

    private static List<IndexQuery> Many(Random random, int depth) =>
        [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => RandomQuery(random, depth - 1))];
}
