using Bot.Testing;
using Bot.Testing.Faults;

namespace Bot.Host.Tests.Cli;

/// <summary>Processes killed while they write: a few here, two hundred in the benchmark program (<c>kill</c>).</summary>
public sealed class KillTests
{
    private const int Kills = 3;
    private const int Articles = 20;

    [Fact]
    public Task What_was_acknowledged_survives_kills_and_what_was_forgotten_does_not() => Properties.HoldsAsync(async random =>
    {
        using var folder = new TempFolder();
        var coverage = new KilledCoverage(typeof(BotApp).Assembly.Location, folder, InProcess.RunAsync, random.Next());
        await AssertWholeAsync(coverage, new KillPlan(KilledWork.Ingest, [.. Enumerable.Range(0, Articles)], null, TimeSpan.Zero));
        await AssertWholeAsync(coverage, new KillPlan(KilledWork.Forget, [4, 9, 14], 2, TimeSpan.FromMilliseconds(random.Next(60))));

        for (var kill = 0; kill < Kills; kill++)
            await AssertWholeAsync(coverage, coverage.Draw(random, Articles));
    });

    private static async Task AssertWholeAsync(KilledCoverage coverage, KillPlan plan)
    {
        var faults = await coverage.RunAsync(plan, CancellationToken.None);

        Assert.True(faults.Count == 0, $"{plan.Work} {plan.Where}: {string.Join("; ", faults)}");
    }
}
