using System.Diagnostics;
using System.Globalization;
using Bot.Benchmarks.Following;
using Bot.Benchmarks.Ingesting;
using Bot.Benchmarks.Loading;
using Bot.Search.Analyzing;
using Bot.Search.Indexing;
using Bot.Search.Indexing.Following;
using Bot.Search.Storing;
using Bot.Testing;

namespace Bot.Benchmarks.Copies;

/// <summary>
/// Several copies on one PostgreSQL database, which runs on this machine with Debian's settings: the rate of intake beside that into a
/// file, how soon the others answer with what one wrote, how long a copy takes from nothing, and what two and three of them give.
/// </summary>
internal static class CopiesProgram
{
    private const int Written = 200;
    private const int Callers = 6;
    private static readonly TimeSpan Asking = TimeSpan.FromSeconds(10);

    /// <param name="articles">How many are taken in.</param>
    /// <param name="only">"intake" for the rate of intake alone, "shared" for an intake by several copies; null for everything.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<int> RunAsync(int articles, string? only, CancellationToken cancellationToken)
    {
        if (PostgresCluster.FindPrograms() is null)
        {
            Console.WriteLine("PostgreSQL is not installed here.");
            return 1;
        }
        using var folder = new TempFolder();
        var place = Path.Combine(Path.GetTempPath(), $"bot-postgres-{Guid.NewGuid():N}");
        Console.WriteLine(Machine.Describe());
        try
        {
            await using var cluster = await PostgresCluster.StartAsync(place, 0, "-c max_connections=200", cancellationToken);
            if (only is null or "intake")
                await IntakeComparison.RunAsync(cluster, folder, articles, cancellationToken);
            if (only is null or "shared")
                await SharedIntake.RunAsync(cluster, folder, articles, cancellationToken);
            if (only is not null)
                return 0;
            await FillAsync(cluster, folder, articles, cancellationToken);
            var faults = await AskEverywhereAsync(cluster, folder, cancellationToken);
            await BeginWithNothingAsync(cluster, folder, cancellationToken);
            await AskManyAsync(cluster, folder, cancellationToken);
            return faults == 0 ? 0 : 1;
        }
        finally
        {
            Directory.Delete(place, recursive: true);
        }
    }

    private static StoreOptions Copy(PostgresCluster cluster, TempFolder folder, string name) =>
        new() { Kind = StoreKind.Postgres, ConnectionString = cluster.ConnectionString + ";Maximum Pool Size=40", DataDirectory = folder.File(name) };

    /// <summary>Something to ask.</summary>
    private static async Task FillAsync(PostgresCluster cluster, TempFolder folder, int articles, CancellationToken cancellationToken)
    {
        var input = folder.File("filling.jsonl");
        IngestProgram.Write(input, articles);
        await using var services = IngestProgram.Services(Copy(cluster, folder, "a"));
        await IngestProgram.ReadInAsync(services, input, cancellationToken);
    }

    /// <summary>One copy writes and forgets, another is asked at once; gives how often it did not know.</summary>
    private static async Task<int> AskEverywhereAsync(PostgresCluster cluster, TempFolder folder, CancellationToken cancellationToken)
    {
        var (news, analyzer, faults) = (new MarkedArticles(), new TermAnalyzer(), 0);
        var (written, found, gone) = (new Latencies("written by one copy"), new Latencies("answered by another"), new Latencies("forgotten by one, gone in another"));
        await using var one = new DiskCoverage(Copy(cluster, folder, "a"));
        await using var other = new DiskCoverage(Copy(cluster, folder, "b"));
        for (var round = -1; round < Written; round++)
        {
            var (article, word) = news.Next();
            var writing = new Loading.Timer();
            await one.WriteAsync([article], cancellationToken);
            if (round >= 0)
                writing.Stop(written);
            var asking = new Loading.Timer();
            faults += await CountAsync(other, analyzer, word, cancellationToken) == 0 ? 1 : 0;
            if (round >= 0)
                asking.Stop(found);
            if (round % 4 != 0)
                continue;
            await one.ForgetAsync(article.Article.Id, [article.Article.Id], cancellationToken);
            var looking = new Loading.Timer();
            faults += await CountAsync(other, analyzer, word, cancellationToken);
            looking.Stop(gone);
        }
        Console.WriteLine($"\n{Latencies.Header}\n{written.Row()}\n{found.Row()}\n{gone.Row()}\n\nnot known, or still shown, at once: {faults}");
        return faults;
    }

    private static async Task<int> CountAsync(DiskCoverage copy, TermAnalyzer analyzer, string word, CancellationToken cancellationToken)
    {
        await using var snapshot = await copy.OpenAsync(cancellationToken);
        return (await snapshot.SearchAsync(new IndexQuery.Term(analyzer.TermOf(word)!), CoverageFilter.None, 10, cancellationToken)).Hits.Count;
    }

    private static async Task BeginWithNothingAsync(PostgresCluster cluster, TempFolder folder, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        await using var fresh = new DiskCoverage(Copy(cluster, folder, "c"));
        var state = await fresh.Care.DescribeAsync(cancellationToken);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"\na copy from nothing: {state.Passages:N0} passages in {clock.Elapsed.TotalSeconds:F1} s, {state.Passages / clock.Elapsed.TotalSeconds:N0} a second"));
        await BeginWithIndexAsync(cluster, folder, cancellationToken);
    }

    private static async Task BeginWithIndexAsync(PostgresCluster cluster, TempFolder folder, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        await using var fresh = new DiskCoverage(Copy(cluster, folder, "d"));
        var copied = await new IndexCopier(fresh.Store).CopyAsync(folder.File("a"), folder.File("d"), cancellationToken);
        var state = await fresh.Care.DescribeAsync(cancellationToken);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"a copy from another one's index: {state.Passages:N0} passages in {clock.Elapsed.TotalSeconds:F1} s ({copied.Bytes / 1e6:F1} MB)"));
    }

    private static async Task AskManyAsync(PostgresCluster cluster, TempFolder folder, CancellationToken cancellationToken)
    {
        Console.WriteLine($"\n| copies | questions a second | beside one |\n| ---: | ---: | ---: |");
        var single = 0.0;
        for (var count = 1; count <= 3; count++)
        {
            var copies = Enumerable.Range(0, count).Select(number => new DiskCoverage(Copy(cluster, folder, "abc"[number].ToString()))).ToList();
            var asked = 0;
            var clock = Stopwatch.StartNew();
            await Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => Task.Run(async () =>
            {
                var words = BaselineQuestions.All().SelectMany(kind => kind.Pairs).ToList();
                for (var turn = caller; clock.Elapsed < Asking; turn++)
                {
                    await AskAsync(copies[turn % count], words[turn % words.Count].First, cancellationToken);
                    Interlocked.Increment(ref asked);
                }
            })));
            var rate = asked / clock.Elapsed.TotalSeconds;
            single = count == 1 ? rate : single;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {count} | {rate:F0} | {rate / single:F2} |"));
            foreach (var copy in copies)
                await copy.DisposeAsync();
        }
    }

    private static async Task AskAsync(DiskCoverage copy, string word, CancellationToken cancellationToken)
    {
        await using var snapshot = await copy.OpenAsync(cancellationToken);
        var found = await snapshot.SearchAsync(new IndexQuery.Term(word), CoverageFilter.None, 5, cancellationToken);
        await snapshot.LoadAsync([.. found.Hits.Select(hit => hit.Id)], cancellationToken);
    }
}
