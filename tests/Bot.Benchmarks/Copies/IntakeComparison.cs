using System.Diagnostics;
using System.Globalization;
using Bot.Benchmarks.Ingesting;
using Bot.Search.Storing;
using Bot.Testing;

namespace Bot.Benchmarks.Copies;

/// <summary>
/// The rate of intake into PostgreSQL beside that into a file. Both take turns, so that what else the machine does is shared; a round
/// before them is not counted.
/// </summary>
internal static class IntakeComparison
{
    private const int Rounds = 3;

    /// <param name="cluster">Of the database.</param>
    /// <param name="folder">For everything else.</param>
    /// <param name="articles">Of a round.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task RunAsync(PostgresCluster cluster, TempFolder folder, int articles, CancellationToken cancellationToken)
    {
        var input = folder.File("articles.jsonl");
        IngestProgram.Write(input, articles);
        Console.WriteLine($"\nintake of {articles} articles, end to end\n\n| into | articles a second | CPU ms each, bot | CPU ms each, database |\n| --- | ---: | ---: | ---: |");
        var (file, database) = (new List<double>(), new List<double>());
        for (var round = 0; round <= Rounds; round++)
        {
            var isCounted = round > 0;
            var intoFile = await MeasureAsync("a file", cluster, new StoreOptions { DataDirectory = folder.File($"file{round}") }, input, articles, isCounted, cancellationToken);
            var options = new StoreOptions { Kind = StoreKind.Postgres, ConnectionString = $"{cluster.ConnectionString};Search Path=intake{round}", DataDirectory = folder.File($"database{round}") };
            var intoDatabase = await MeasureAsync("PostgreSQL", cluster, options, input, articles, isCounted, cancellationToken);
            if (!isCounted)
                continue;
            file.Add(intoFile);
            database.Add(intoDatabase);
        }
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"\nin the middle: {articles / Middle(file):F0} and {articles / Middle(database):F0} articles a second, ratio {Middle(file) / Middle(database):F2}"));
    }

    private static double Middle(List<double> seconds) => seconds.Order().ElementAt(seconds.Count / 2);

    private static async Task<double> MeasureAsync(
        string name, PostgresCluster cluster, StoreOptions options, string input, int articles, bool isCounted, CancellationToken cancellationToken)
    {
        await using var services = IngestProgram.Services(options);
        using var self = Process.GetCurrentProcess();
        var (own, served, clock) = (self.TotalProcessorTime, cluster.ProcessorTime(), Stopwatch.StartNew());
        await IngestProgram.ReadInAsync(services, input, cancellationToken);
        var seconds = clock.Elapsed.TotalSeconds;
        self.Refresh();
        if (isCounted)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {articles / seconds:F0} | {(self.TotalProcessorTime - own).TotalMilliseconds / articles:F2} | {(cluster.ProcessorTime() - served).TotalMilliseconds / articles:F2} |"));
        }
        return seconds;
    }
}
