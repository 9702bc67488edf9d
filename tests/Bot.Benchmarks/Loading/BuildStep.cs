using System.Diagnostics;
using System.Globalization;
using Bot.Search.Storing.Sqlite;
using Bot.Testing;

namespace Bot.Benchmarks.Loading;

/// <summary>Writes the coverage and says how fast, how large, with how much memory.</summary>
internal static class BuildStep
{
    private const int Batch = 200;
    private const int Reports = 5;

    public static async Task RunAsync(LoadOptions options, CancellationToken cancellationToken)
    {
        if (File.Exists(Path.Combine(options.Data, StorePlace.FileName)))
        {
            Console.WriteLine("\nkept: what an earlier run built");
            return;
        }
        Console.WriteLine("\n## Build\n\n| quotes so far | seconds | quotes/s in this part | resident MB |\n| ---: | ---: | ---: | ---: |");
        var clock = Stopwatch.StartNew();
        var (quotes, articles, reported, last) = (0, 0, 0, TimeSpan.Zero);
        await using (var index = new DiskCoverage(options.Data))
        {
            foreach (var batch in new CoverageGenerator(options.Seed).Generate(options.Quotes).Chunk(Batch))
            {
                await index.WriteAsync(batch, cancellationToken);
                quotes += batch.Sum(article => article.Quotes.Count);
                articles += batch.Length;
                if (quotes - reported < options.Quotes / Reports)
                    continue;
                var rate = (quotes - reported) / (clock.Elapsed - last).TotalSeconds;
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture, $"| {quotes} | {clock.Elapsed.TotalSeconds:F1} | {rate:F0} | {Machine.Resident().All:F0} |"));
                (reported, last) = (quotes, clock.Elapsed);
            }
        }
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"\n{articles} articles, {quotes} quotes in {clock.Elapsed.TotalSeconds:F1} s (generating included): {quotes / clock.Elapsed.TotalSeconds:F0} quotes/s, "
            + $"peak {Machine.Peak():F0} MB resident; on disk {Machine.FolderMegabytes(options.Data):F0} MB, "
            + $"of it index {Machine.FolderMegabytes(Path.Combine(options.Data, StorePlace.IndexName)):F0} MB"));
    }
}
