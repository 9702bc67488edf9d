using Bot.Testing;
using Bot.Testing.Faults;

namespace Bot.Host.Tests;

/// <summary>Two copies as processes, killed with their database while they are asked and written to: a short run of the program in the benchmarks.</summary>
public sealed class ChaosTests(PostgresHost database) : IClassFixture<PostgresHost>
{
    [PostgresFact]
    public async Task Nothing_acknowledged_is_lost_and_nothing_forgotten_shown_when_copies_and_the_database_are_killed()
    {
        using var folder = new TempFolder();
        using var run = new ChaosRun(typeof(BotApp).Assembly.Location, database.Cluster, folder, new ChaosPlan(2, TimeSpan.FromSeconds(5), 2, 18));

        await run.RunAsync(CancellationToken.None);

        Assert.True(run.Report.Broken == 0, run.Report.Table() + string.Join('\n', run.Report.Faults));
        Assert.Equal((1, 1), (run.Report[ChaosEvent.CopyKilled], run.Report[ChaosEvent.DatabaseKilled]));
        Assert.True(run.Report[ChaosEvent.Acknowledged] > 1 && run.Report[ChaosEvent.Answered] > 1, run.Report.Table());
    }
}
