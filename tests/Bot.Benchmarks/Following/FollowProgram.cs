using System.Diagnostics;
using System.Globalization;
using Bot.Benchmarks.Loading;
using Bot.Search.Analyzing;
using Bot.Search.Domain;
using Bot.Search.Indexing;
using Bot.Search.Storing;
using Bot.Testing;
using Bot.Testing.Faults;

namespace Bot.Benchmarks.Following;

/// <summary>
/// How soon what is written can be found, and how soon what is forgotten is in no file any more, over a folder of a given size.
/// </summary>
internal static class FollowProgram
{
    private const int Batch = 200;
    private const int Written = 100;
    private const int Forgotten = 20;
    private const double MostToFind = 100;
    private const double MostToForget = 10_000;
    private static readonly TimeSpan BetweenTurns = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(20);

    public static async Task<int> RunAsync(int quotes, CancellationToken cancellationToken)
    {
        using var folder = new TempFolder();
        var news = new MarkedArticles();
        await BuildAsync(folder.Path, quotes, cancellationToken);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Machine.Describe()}\n{quotes} quotes, on disk {Machine.FolderMegabytes(folder.Path):F0} MB\n\n{Latencies.Header}"));
        var (alone, beside, gone) = (new Latencies("written until found"), new Latencies("written until found, index held"), new Latencies("forgotten until in no file"));
        var marked = new List<(ArticleId Id, string Word)>();
        await using (var coverage = new DiskCoverage(folder.Path))
        {
            await WriteAsync(coverage, news, alone, marked, cancellationToken);
            Console.WriteLine(alone.Row());
            await using (var other = new DiskCoverage(folder.Path))
                await WriteAsync(other, news, beside, marked, cancellationToken);
            Console.WriteLine(beside.Row());
        }
        await using (var serving = new DiskCoverage(folder.Path))
            await ForgetAsync(serving, folder.Path, gone, marked, cancellationToken);
        Console.WriteLine(gone.Row());
        return alone.At(0.95) <= MostToFind && beside.At(0.95) <= MostToFind && gone.At(1) <= MostToForget ? 0 : 1;
    }

    private static async Task BuildAsync(string folder, int quotes, CancellationToken cancellationToken)
    {
        await using var coverage = new DiskCoverage(folder);
        foreach (var batch in new CoverageGenerator(1).Generate(quotes).Chunk(Batch))
            await coverage.WriteAsync(batch, cancellationToken);
        await coverage.Care.FollowAsync(cancellationToken);
    }

    /// <summary>Writes an article and asks for it, again and again; the first round warms up.</summary>
    private static async Task WriteAsync(
        DiskCoverage coverage, MarkedArticles news, Latencies times, List<(ArticleId Id, string Word)> marked, CancellationToken cancellationToken)
    {
        var analyzer = new TermAnalyzer();
        for (var round = -1; round < Written; round++)
        {
            var (article, word) = news.Next();
            marked.Add((article.Article.Id, word));
            await coverage.WriteAsync([article], cancellationToken);
            var timer = new Loading.Timer();
            await using (var snapshot = await coverage.OpenAsync(cancellationToken))
            {
                var found = await snapshot.SearchAsync(new IndexQuery.Term(analyzer.TermOf(word)!), CoverageFilter.None, 10, cancellationToken);
                if (found.Hits.Count == 0)
                    throw new InvalidOperationException($"{word} was acknowledged and is not found.");
            }
            if (round >= 0)
                timer.Stop(times);
        }
    }

    /// <summary>Forgets while the index is looked after as a server does.</summary>
    private static async Task ForgetAsync(
        DiskCoverage coverage, string folder, Latencies times, List<(ArticleId Id, string Word)> marked, CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var caring = CareAsync(coverage, ending.Token);
        for (var round = 0; round < Forgotten; round++)
        {
            var (id, word) = marked[round * (marked.Count / Forgotten)];
            if ((await WordsOnDisk.FindBesideAsync(folder, word, cancellationToken)).Count == 0)
                throw new InvalidOperationException($"{word} is not on disk.");
            var timer = new Loading.Timer();
            var started = Stopwatch.GetTimestamp();
            await coverage.ForgetAsync(id, [], cancellationToken);
            while (await WordsOnDisk.FindBesideAsync(folder, word, cancellationToken) is { Count: > 0 } left)
            {
                if (Stopwatch.GetElapsedTime(started).TotalMilliseconds > MostToForget * 3)
                    throw new InvalidOperationException($"Forgotten half a minute ago, and still there: {string.Join(", ", left)}.");
                await Task.Delay(BetweenLooks, TimeProvider.System, cancellationToken);
            }
            timer.Stop(times);
        }
        await ending.CancelAsync();
        await caring;
    }

    private static async Task CareAsync(DiskCoverage coverage, CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                await coverage.Care.FollowAsync(cancellationToken);
                await Task.Delay(BetweenTurns, TimeProvider.System, cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            return;
        }
    }
}
