using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Bot.Benchmarks.Loading;
using Bot.Host;
using Bot.Testing;
using Bot.Testing.Faults;

namespace Bot.Benchmarks.Copies;

/// <summary>Three copies as processes on one database, asked, written to and killed by chance, the database among them.</summary>
internal static class ChaosProgram
{
    private const int Copies = 3;

    /// <param name="minutes">How long.</param>
    /// <param name="kills">How often somebody is killed.</param>
    /// <param name="seed">Draws who and when; null for a fresh one.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<int> RunAsync(double minutes, int kills, int? seed, CancellationToken cancellationToken)
    {
        if (PostgresCluster.FindPrograms() is null)
        {
            Console.WriteLine("PostgreSQL is not installed here.");
            return 1;
        }
        var plan = new ChaosPlan(Copies, TimeSpan.FromMinutes(minutes), kills, seed ?? RandomNumberGenerator.GetInt32(int.MaxValue));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Machine.Describe()}\nseed {plan.Seed}, {minutes} minutes, {kills} kills"));
        using var folder = new TempFolder();
        var (place, clock) = (Path.Combine(Path.GetTempPath(), $"bot-postgres-{Guid.NewGuid():N}"), Stopwatch.StartNew());
        try
        {
            await using var cluster = await PostgresCluster.StartAsync(place, 0, "-c max_connections=200", cancellationToken);
            using var run = new ChaosRun(typeof(BotApp).Assembly.Location, cluster, folder, plan);
            await run.RunAsync(cancellationToken);
            Console.WriteLine($"\n{run.Report.Table()}");
            foreach (var fault in run.Report.Faults)
                Console.WriteLine(fault);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{run.Report.Broken} promises broken, {clock.Elapsed.TotalSeconds:F0} s in all (seed {plan.Seed})"));
            return run.Report.Broken == 0 ? 0 : 1;
        }
        finally
        {
            Directory.Delete(place, recursive: true);
        }
    }
}
