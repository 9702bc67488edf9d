using System.Globalization;
using Bot.Benchmarks.Following;
using Bot.Benchmarks.Loading;
using Bot.Search.Storing;
using Bot.Testing;
using Bot.Testing.Failover;

namespace Bot.Benchmarks.Copies;

/// <summary>How long nothing can be written, and how long nothing answered, when a primary is gone whose standby takes its place.</summary>
internal static class FailoverProgram
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(50);

    public static async Task<int> RunAsync(int times, CancellationToken cancellationToken)
    {
        if (PatroniCluster.SkipReason is { } reason)
        {
            Console.WriteLine(reason);
            return 1;
        }
        Console.WriteLine(Machine.Describe());
        using var folder = new TempFolder();
        await using var cluster = await PatroniCluster.StartAsync(PatroniPace.Advised, cancellationToken);
        await using var copy = new DiskCoverage(new StoreOptions { Kind = StoreKind.Postgres, ConnectionString = cluster.ConnectionString, DataDirectory = folder.File("data") });
        var articles = new MarkedArticles();
        await copy.WriteAsync([articles.Next().Article], cancellationToken);
        Console.WriteLine("| ended | questions answered after | written after |\n| --- | ---: | ---: |");
        for (var time = 0; time < times; time++)
        {
            await cluster.WaitUntilWholeAsync(cancellationToken);
            var isMachine = time % 2 == 1;
            await cluster.KillPrimaryAsync(isMachine, cancellationToken);
            var began = TimeProvider.System.GetTimestamp();
            var until = await Task.WhenAll(
                UntilAsync(began, () => AskAsync(copy, cancellationToken)), UntilAsync(began, () => copy.WriteAsync([articles.Next().Article], cancellationToken)));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"| {(isMachine ? "machine" : "server")} | {until[0].TotalSeconds:F2} s | {until[1].TotalSeconds:F1} s |"));
            await cluster.RepairAsync(cancellationToken);
        }
        return 0;
    }

    private static async Task AskAsync(DiskCoverage copy, CancellationToken cancellationToken)
    {
        await using var snapshot = await copy.OpenAsync(cancellationToken);
        await snapshot.CountAsync(CoverageFilter.None, cancellationToken);
    }

    private static async Task<TimeSpan> UntilAsync(long began, Func<Task> work)
    {
        while (true)
        {
            try
            {
                // The calls to the database hold their thread.
                await Task.Run(work);
                return TimeProvider.System.GetElapsedTime(began);
            }
            catch (CoverageUnusableException)
            {
                await Task.Delay(BetweenTries, TimeProvider.System);
            }
        }
    }
}
