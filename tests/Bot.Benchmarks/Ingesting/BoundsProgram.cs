using System.Diagnostics;
using System.Globalization;
using Bot.Benchmarks.Loading;
using Bot.Search;
using Bot.Search.Extraction;
using Bot.Search.Ingestion;
using Bot.Search.Reading;
using Bot.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Benchmarks.Ingesting;

/// <summary>What one hostile document costs, a process each: processor time, and memory beyond what an ordinary article takes.</summary>
internal static class BoundsProgram
{
    private const int Bytes = 9_000_000;
    private const double MostSeconds = 10;
    private const double MostMegabytes = 300;
    private const string Ordinary = "ordinary";

    /// <summary>All documents; 1 when any is beyond the bounds.</summary>
    public static async Task<int> RunAsync(int seed, CancellationToken cancellationToken)
    {
        Console.WriteLine($"{Machine.Describe()}\n\n| document | CPU s | MB beyond rest | outcome |\n| --- | ---: | ---: | --- |");
        var rest = await MeasureAsync(Ordinary, seed, cancellationToken);
        var beyond = 0;
        foreach (var name in HostileDocuments.Of(new Random(seed), 1_000).Select(document => document.Name))
        {
            var cost = await MeasureAsync(name, seed, cancellationToken);
            var isBeyond = cost.Seconds > MostSeconds || cost.Megabytes - rest.Megabytes > MostMegabytes;
            beyond += isBeyond ? 1 : 0;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name.Replace('|', '¦')}{(isBeyond ? " **beyond**" : "")} | {cost.Seconds:F1} | {cost.Megabytes - rest.Megabytes:F0} | {cost.Outcome} |"));
        }
        Console.WriteLine($"\n{beyond} beyond {MostSeconds} s or {MostMegabytes} MB");
        return beyond == 0 ? 0 : 1;
    }

    /// <summary>One of them, in this process; prints seconds, megabytes and outcome.</summary>
    public static int One(string name, int seed)
    {
        var services = new ServiceCollection().AddBotSearch().BuildServiceProvider();
        var (readers, extractor) = (services.GetRequiredService<ArticleReaders>(), services.GetRequiredService<IArticleExtractor>());
        var document = name == Ordinary
            ? new HostileDocument(name, "text/plain", "The bridge is shut, said Ann Ash.\n\n“We know why,” she said."u8.ToArray())
            : HostileDocuments.Of(new Random(seed), Bytes).First(one => one.Name == name);
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var results = readers.Read(new SourceDocument(name, document.Bytes, DateTimeOffset.UnixEpoch.AddYears(55)) { MediaType = document.MediaType });
        var articles = results.OfType<ReadResult.Read>().Select(read => read.Article).ToList();
        var quotes = articles.Sum(article => BoundedExtraction.Extract(extractor, article).Quotes.Count);
        var seconds = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seconds} {Machine.Peak()} {articles.Count} articles, {quotes} quotes, {results.OfType<ReadResult.Failed>().Count()} refused"));
        return 0;
    }

    private static async Task<(double Seconds, double Megabytes, string Outcome)> MeasureAsync(string name, int seed, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
            start.ArgumentList.Add(typeof(BoundsProgram).Assembly.Location);
        foreach (var argument in new[] { "bound", name, seed.ToString(CultureInfo.InvariantCulture) })
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return output.Trim().Split(' ', 3) is [var seconds, var megabytes, var outcome]
            ? (double.Parse(seconds, CultureInfo.InvariantCulture), double.Parse(megabytes, CultureInfo.InvariantCulture), outcome)
            : (double.PositiveInfinity, double.PositiveInfinity, "died");
    }
}
