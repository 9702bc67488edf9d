using Bot.Search.Analyzing;
using Bot.Search.Domain;
using Bot.Search.Indexing;
using Bot.Search.Storing;
using Bot.Testing;
using Bot.Testing.Oracle;

namespace Bot.Search.Tests.Indexing;

/// <summary>Over so many passages that a search no longer looks at all of them, it must find what looking at everything finds.</summary>
public sealed class SearchShortcutsTests
{
    private const int Articles = 80;
    private const int PassagesEach = 60;
    private const int Questions = 40;
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly TermAnalyzer Analyzer = new();
    private static readonly string[] Words = [.. Enumerable.Range(0, 40).Select(number => "word" + (char)('a' + (number / 26)) + (char)('a' + (number % 26)))];

    [Fact]
    public Task What_is_passed_over_had_lost() => Properties.HoldsAsync(async random =>
    {
        using var folder = new TempFolder();
        await using var disk = new DiskCoverage(folder.Path);
        var memory = new InMemoryIndex(Analyzer);
        foreach (var batch in Enumerable.Range(0, Articles).Select(number => RandomArticle(random, number)).Chunk(10))
        {
            await memory.WriteAsync(batch, None);
            await disk.WriteAsync(batch, None);
        }
        await using var expected = await memory.OpenAsync(None);
        await using var actual = await disk.OpenAsync(None);

        var cutShort = 0;
        for (var i = 0; i < Questions; i++)
        {
            var (query, filter) = (RandomQuery(random), RandomFilter(random));
            var found = await actual.SearchAsync(query, filter, 20, None);
            var wanted = await expected.SearchAsync(query, filter, 20, None);
            Assert.True(wanted.Hits.Select(Describe).SequenceEqual(found.Hits.Select(Describe)), $"question {i}: {query}");
            Assert.True(found.Utterances.Value <= wanted.Utterances.Value, $"question {i}");
            cutShort += found.Utterances.IsExact ? 0 : 1;
        }
        Assert.InRange(cutShort, Questions / 4, Questions);
    });

    private static string Describe(IndexHit hit) => $"{hit.Id} {hit.Score} {string.Join(' ', hit.Matches)}";

    private static ExtractedArticle RandomArticle(Random random, int number)
    {
        var maker = new ArticleMaker($"https://example.org/{number}", $"Outlet {random.Next(3)}", $"2024-05-{random.Next(1, 5):00}", Sentence(random, 3));
        for (var i = 0; i < PassagesEach; i++)
        {
            if (random.Next(3) == 0)
                maker.Says(Sentence(random, random.Next(4, 12)) + ".");
            else
                maker.Quotes("Anna Berg", Sentence(random, random.Next(3, 12)));
            if (random.Next(4) == 0)
                maker.Paragraph();
        }
        return maker.Make();
    }

    private static string Sentence(Random random, int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => RandomWord(random)));

    /// <summary>The first words are common, the last ones rare.</summary>
    private static string RandomWord(Random random) => Words[Math.Min(random.Next(Words.Length), random.Next(Words.Length))];

    private static IndexQuery.Term RandomTerm(Random random) => new(Analyzer.TermOf(RandomWord(random))!);

    private static IndexQuery RandomQuery(Random random)
    {
        var should = new IndexQuery.Should([.. Enumerable.Range(0, random.Next(2, 9)).Select(_ => RandomPart(random))]);
        return random.Next(3) == 0 ? new IndexQuery.Must([should, new IndexQuery.MustNot(RandomTerm(random))]) : should;
    }

    private static IndexQuery RandomPart(Random random) => random.Next(6) switch
    {
        0 => new IndexQuery.Phrase([RandomTerm(random).Value, RandomTerm(random).Value]),
        1 => new IndexQuery.DisjunctionMax([RandomTerm(random), RandomTerm(random)]),
        2 => new IndexQuery.Must([RandomTerm(random), RandomTerm(random)]),
        _ => RandomTerm(random),
    };

    private static CoverageFilter RandomFilter(Random random) => random.Next(5) switch
    {
        0 => new CoverageFilter { Outlets = ["Outlet 1", "Outlet 2"] },
        1 => new CoverageFilter { After = new DateOnly(2024, 5, 2) },
        2 => new CoverageFilter { Kinds = [PassageKind.Direct] },
        _ => CoverageFilter.None,
    };
}
