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
    /// <summary>On the wall, so that one document does not hold up all others.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>All documents whose names hold <paramref name="part"/>; 1 when any is beyond the bounds.</summary>
    public static async Task<int> RunAsync(int seed, string part, CancellationToken cancellationToken)
    {
        Console.WriteLine($"{Machine.Describe()}\n\n| document | CPU s | MB beyond rest | outcome |\n| --- | ---: | ---: | --- |");
        var rest = await MeasureAsync(new HostileDocument("ordinary", "text/plain", "The bridge is shut, said Ann Ash.\n\n“We know why,” she said."u8.ToArray()), cancellationToken);
        var (all, beyond) = (0, 0);
        foreach (var document in HostileDocuments.Of(new Random(seed), Bytes).Where(document => document.Name.Contains(part, StringComparison.Ordinal)))
        {
            var cost = await MeasureAsync(document, cancellationToken);
            var isBeyond = cost.Seconds > MostSeconds || cost.Megabytes - rest.Megabytes > MostMegabytes;
            (all, beyond) = (all + 1, beyond + (isBeyond ? 1 : 0));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {document.Name.Replace('|', '¦')}{(isBeyond ? " **beyond**" : "")} | {cost.Seconds:F1} | {cost.Megabytes - rest.Megabytes:F0} | {cost.Outcome} |"));
        }
        Console.WriteLine($"\n{beyond} of {all} beyond {MostSeconds} s or {MostMegabytes} MB");
        return beyond == 0 ? 0 : 1;
    }

    /// <summary>One of them, in this process; prints seconds, megabytes and outcome.</summary>
    /// <param name="file">Its content: what made it took more memory than reading it may.</param>
    /// <param name="mediaType">The kind that it is given as.</param>
    public static int One(string file, string mediaType)
    {
        var services = new ServiceCollection().AddBotSearch().BuildServiceProvider();
        var (readers, extractor) = (services.GetRequiredService<ArticleReaders>(), services.GetRequiredService<IArticleExtractor>());
        var bytes = File.ReadAllBytes(file);
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var results = readers.Read(new SourceDocument("hostile", bytes, DateTimeOffset.UnixEpoch.AddYears(55)) { MediaType = mediaType });
        var articles = results.OfType<ReadResult.Read>().Select(read => read.Article).ToList();
        var quotes = articles.Sum(article => BoundedExtraction.Extract(extractor, article).Quotes.Count);
        var seconds = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seconds} {Machine.Peak()} {articles.Count} articles, {quotes} quotes, {results.OfType<ReadResult.Failed>().Count()} refused"));
        return 0;
    }

    private static async Task<(double Seconds, double Megabytes, string Outcome)> MeasureAsync(HostileDocument document, CancellationToken cancellationToken)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, document.Bytes, cancellationToken);
            return await MeasureAsync(["bound", file, document.MediaType], cancellationToken);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task<(double Seconds, double Megabytes, string Outcome)> MeasureAsync(string[] arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
            start.ArgumentList.Add(typeof(BoundsProgram).Assembly.Location);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var printed = process.StandardOutput.ReadToEndAsync(cancellationToken);
        if (!process.WaitForExit(Patience))
        {
            process.Kill();
            return (double.PositiveInfinity, double.PositiveInfinity, "took too long, and was stopped");
        }
        return (await printed).Trim().Split(' ', 3) is [var seconds, var megabytes, var outcome]
            ? (double.Parse(seconds, CultureInfo.InvariantCulture), double.Parse(megabytes, CultureInfo.InvariantCulture), outcome)
            : (double.PositiveInfinity, double.PositiveInfinity, "died");
    }
}
