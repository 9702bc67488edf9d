using System.Diagnostics;
using System.Globalization;
using Bot.Benchmarks.Ingesting;
using Bot.Search.Ingestion;
using Bot.Search.Storing;
using Bot.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Benchmarks.Copies;

/// <summary>The rate of one long intake by one, two and three copies on one database. They share this machine, so it tells what sharing costs, not what it brings.</summary>
internal static class SharedIntake
{
    private const int Most = 3;

    /// <param name="cluster">Of the database.</param>
    /// <param name="folder">For everything else.</param>
    /// <param name="articles">Of the intake.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task RunAsync(PostgresCluster cluster, TempFolder folder, int articles, CancellationToken cancellationToken)
    {
        var input = folder.File("shared.jsonl");
        IngestProgram.Write(input, articles);
        Console.WriteLine($"\none intake of {articles} articles\n\n| copies | articles a second | CPU ms each, copies | CPU ms each, database | added |\n| ---: | ---: | ---: | ---: | ---: |");
        for (var copies = 0; copies <= Most; copies++)
            await MeasureAsync(cluster, folder, input, Math.Max(copies, 1), copies == 0, cancellationToken);
    }

    private static async Task MeasureAsync(PostgresCluster cluster, TempFolder folder, string input, int copies, bool isWarmUp, CancellationToken cancellationToken)
    {
        var schema = $"shared{copies}{(isWarmUp ? "w" : "")}";
        var services = Enumerable.Range(0, copies).Select(copy => IngestProgram.Services(new StoreOptions
        {
            Kind = StoreKind.Postgres,
            ConnectionString = $"{cluster.ConnectionString};Search Path={schema}",
            DataDirectory = folder.File($"{schema}-{copy}"),
        })).ToList();
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var helping = services.Skip(1).SelectMany(copy => Enumerable.Range(0, copy.GetRequiredService<ISharedIntake>().MostHelpers).Select(_ => HelpAsync(copy, ending.Token))).ToList();
        using var self = Process.GetCurrentProcess();
        var (own, served, clock) = (self.TotalProcessorTime, cluster.ProcessorTime(), Stopwatch.StartNew());
        var report = await services[0].GetRequiredService<IIngestService>().IngestAsync([input], null, cancellationToken);
        var seconds = clock.Elapsed.TotalSeconds;
        self.Refresh();
        if (!isWarmUp)
        {
            var count = report.Items.Count;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {copies} | {count / seconds:F0} | {(self.TotalProcessorTime - own).TotalMilliseconds / count:F2} | {(cluster.ProcessorTime() - served).TotalMilliseconds / count:F2} | {report.Count(IngestOutcome.Added)} |"));
        }
        await ending.CancelAsync();
        await Task.WhenAll(helping);
        foreach (var copy in services)
            await copy.DisposeAsync();
    }

    private static async Task HelpAsync(ServiceProvider copy, CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                await copy.GetRequiredService<ISharedIntake>().HelpAsync(cancellationToken);
                await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The intake is over.
        }
    }
}
