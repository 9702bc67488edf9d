using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Bot.Benchmarks.Loading;
using Bot.Search;
using Bot.Search.Domain;
using Bot.Search.Ingestion;
using Bot.Search.Storing;
using Bot.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Benchmarks.Ingesting;

/// <summary>Reads generated articles from a JSON lines file into a new store: rate, memory, and whether both hold as the store grows.</summary>
internal static class IngestProgram
{
    private const int QuotesPerArticle = 12;

    public static async Task<int> RunAsync(int articles, CancellationToken cancellationToken)
    {
        using var folder = new TempFolder();
        var input = folder.File("articles.jsonl");
        var bytes = Write(input, articles);
        await using var services = Services(new StoreOptions { DataDirectory = folder.File("data") });
        Console.WriteLine($"{Machine.Describe()}\n{articles} articles, {bytes / 1e6:F1} MB\n\n| articles | articles/s | MB/s | CPU ms each | resident MB | not file pages MB | live heap MB |\n| ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        var meter = new Meter(articles, bytes);
        var report = await services.GetRequiredService<IIngestService>().IngestAsync([input], meter, cancellationToken);
        meter.Finish();
        Console.WriteLine($"\n{report.Count(IngestOutcome.Added)} added, {report.Count(IngestOutcome.Failed)} failed; peak {Machine.Peak():F0} MB; on disk {Machine.FolderMegabytes(folder.File("data")):F1} MB");
        var again = Stopwatch.StartNew();
        var second = await services.GetRequiredService<IIngestService>().IngestAsync([input], null, cancellationToken);
        Console.WriteLine($"read again: {second.Count(IngestOutcome.Unchanged)} unchanged in {again.Elapsed.TotalSeconds:F1} s, {second.Items.Count / again.Elapsed.TotalSeconds:F0} articles/s");
        return report.Count(IngestOutcome.Added) == articles ? 0 : 1;
    }

    /// <summary>The product's intake before a store.</summary>
    public static ServiceProvider Services(StoreOptions store)
    {
        var services = new ServiceCollection()
            .AddSingleton(typeof(ILogger<>), typeof(NullLogger<>))
            .AddSingleton(TimeProvider.System)
            .AddOptions()
            .AddBotSearch();
        services.Configure<StoreOptions>(options => (options.DataDirectory, options.Kind, options.ConnectionString) = (store.DataDirectory, store.Kind, store.ConnectionString));
        services.Configure<CoverageOptions>(options => options.DataDirectory = store.DataDirectory);
        return services.BuildServiceProvider();
    }

    /// <summary>Reads a file in.</summary>
    public static Task ReadInAsync(ServiceProvider services, string input, CancellationToken cancellationToken) =>
        services.GetRequiredService<IIngestService>().IngestAsync([input], null, cancellationToken);

    /// <summary>The number of bytes written.</summary>
    public static long Write(string path, int articles)
    {
        using var output = new StreamWriter(path, append: false, new UTF8Encoding(false));
        foreach (var extracted in new CoverageGenerator(1).Generate(articles * QuotesPerArticle * 4).Take(articles))
            output.WriteLine(Line(extracted.Article));
        output.Flush();
        return output.BaseStream.Length;
    }

    private static string Line(Article article) => JsonSerializer.Serialize(new
    {
        url = article.Url?.AbsoluteUri,
        outlet = article.Outlet,
        title = article.Title,
        published = article.Published?.ToString(),
        byline = article.Byline,
        text = article.Text,
    });

    /// <summary>Prints a row for each fifth of the run.</summary>
    private sealed class Meter(int articles, long bytes) : IProgress<IngestProgress>
    {
        private const int Parts = 5;
        private readonly Stopwatch _clock = Stopwatch.StartNew();
        private readonly Process _process = Process.GetCurrentProcess();
        private int _done;
        private int _printed;
        private TimeSpan _last;
        private TimeSpan _cpu = Process.GetCurrentProcess().TotalProcessorTime;

        public void Report(IngestProgress value)
        {
            _done = value.Done;
            if ((_done - _printed) * Parts >= articles)
                Print();
        }

        public void Finish()
        {
            if (_done > _printed)
                Print();
            var rate = _done / _clock.Elapsed.TotalSeconds;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| all {_done} | {rate:F0} | {bytes / 1e6 / _clock.Elapsed.TotalSeconds:F2} | | |"));
        }

        private void Print()
        {
            _process.Refresh();
            var part = _done - _printed;
            var time = (_clock.Elapsed - _last).TotalSeconds;
            var cpu = (_process.TotalProcessorTime - _cpu).TotalMilliseconds / part;
            var (resident, anonymous) = Machine.Resident();
            GC.Collect();
            var megabytes = bytes / 1e6 * part / articles / time;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {_done} | {part / time:F0} | {megabytes:F2} | {cpu:F1} | {resident:F0} | {anonymous:F0} | {GC.GetGCMemoryInfo(GCKind.FullBlocking).HeapSizeBytes / 1e6:F0} |"));
            (_printed, _last, _cpu) = (_done, _clock.Elapsed, _process.TotalProcessorTime);
        }
    }
}
