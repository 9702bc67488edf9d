using System.Security.Cryptography;
using Bot.Testing;
using Bot.Testing.Faults;

namespace Bot.Host.Tests.Cli;

/// <summary>Processes killed while they write: a few here, two hundred in the benchmark program (<c>kill</c>).</summary>
public sealed class KillTests
{
    private const int Kills = 3;
    private const int Articles = 20;

    [Fact]
    public async Task What_was_acknowledged_survives_kills_and_what_was_forgotten_does_not()
    {
        var seed = RandomNumberGenerator.GetInt32(int.MaxValue);
        var random = new Random(seed);
        using var folder = new TempFolder();
        var coverage = new KilledCoverage(typeof(BotApp).Assembly.Location, folder, InProcess.RunAsync, seed);
        await AssertWholeAsync(coverage, new KillPlan(KilledWork.Ingest, [.. Enumerable.Range(0, Articles)], null, TimeSpan.Zero), seed);
        await AssertWholeAsync(coverage, new KillPlan(KilledWork.Forget, [4, 9, 14], 2, TimeSpan.FromMilliseconds(random.Next(60))), seed);

        for (var kill = 0; kill < Kills; kill++)
            await AssertWholeAsync(coverage, coverage.Draw(random, Articles), seed);
    }

    private static async Task AssertWholeAsync(KilledCoverage coverage, KillPlan plan, int seed)
    {
        var faults = await coverage.RunAsync(plan, CancellationToken.None);

        Assert.True(faults.Count == 0, $"seed {seed}, {plan.Work} {plan.Where}: {string.Join("; ", faults)}");
    }
}
