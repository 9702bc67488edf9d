using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Bot.Benchmarks.Loading;
using Bot.Host;
using Bot.Testing;
using Bot.Testing.Failover;
using Bot.Testing.Faults;

namespace Bot.Benchmarks.Copies;

/// <summary>Three copies as processes on one database, asked, written to and killed by chance, the database among them.</summary>
internal static class ChaosProgram
{
    private const int Copies = 3;

    /// <summary>Names a published bot.dll, which starts in a third of the time: with it copies are those of a real installation.</summary>
    private const string ProgramVariable = "BOT_PROGRAM";

    private const int MostRefusals = 20;

    /// <summary>Who asks while there is a standby: 200 questions a second together, where the machine carries them.</summary>
    private const int Askers = 16;

    private static readonly TimeSpan BetweenQuestions = TimeSpan.FromMilliseconds(80);

    /// <param name="hasStandby">The database is a primary with a synchronous standby that takes its place; else one server that is started again.</param>
    /// <param name="minutes">How long.</param>
    /// <param name="kills">How often somebody is killed.</param>
    /// <param name="seed">Draws who and when; null for a fresh one.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<int> RunAsync(bool hasStandby, double minutes, int kills, int? seed, CancellationToken cancellationToken)
    {
        if ((hasStandby ? PatroniCluster.SkipReason : PostgresCluster.SkipReason) is { } reason)
        {
            Console.WriteLine(reason);
            return 1;
        }
        var plan = new ChaosPlan(Copies, TimeSpan.FromMinutes(minutes), kills, seed ?? RandomNumberGenerator.GetInt32(int.MaxValue));
        if (hasStandby)
            plan = plan with { Askers = Askers, BetweenQuestions = BetweenQuestions };
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Machine.Describe()}\nseed {plan.Seed}, {minutes} minutes, {kills} kills"));
        if (hasStandby)
        {
            await using var cluster = await PatroniCluster.StartAsync(PatroniPace.Quick, cancellationToken);
            return await RunAsync(new StandbyDatabase(cluster), plan, cancellationToken);
        }
        var place = Path.Combine(Path.GetTempPath(), $"bot-postgres-{Guid.NewGuid():N}");
        try
        {
            await using var cluster = await PostgresCluster.StartAsync(place, 0, "-c max_connections=200", cancellationToken);
            return await RunAsync(new LoneDatabase(cluster), plan, cancellationToken);
        }
        finally
        {
            Directory.Delete(place, recursive: true);
        }
    }

    private static async Task<int> RunAsync(ChaosDatabase database, ChaosPlan plan, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        using var folder = new TempFolder();
        using var run = new ChaosRun(Environment.GetEnvironmentVariable(ProgramVariable) ?? typeof(BotApp).Assembly.Location, database, folder, plan);
        await run.RunAsync(cancellationToken);
        Console.WriteLine($"\n{run.Report.Table()}");
        foreach (var line in run.Report.Faults.Concat(run.Report.Told).Concat(run.Report.Refusals.Take(MostRefusals)))
            Console.WriteLine(line);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{run.Report.Broken} promises broken, {clock.Elapsed.TotalSeconds:F0} s in all (seed {plan.Seed})"));
        return run.Report.Broken == 0 ? 0 : 1;
    }
}
