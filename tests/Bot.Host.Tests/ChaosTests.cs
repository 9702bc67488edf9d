using Bot.Testing;
using Bot.Testing.Failover;
using Bot.Testing.Faults;

namespace Bot.Host.Tests;

/// <summary>Two copies as processes, killed with their database while they are asked and written to: a short run of the program in the benchmarks.</summary>
public sealed class ChaosTests(PostgresHost database) : IClassFixture<PostgresHost>
{
    [PostgresFact]
    public async Task Nothing_acknowledged_is_lost_and_nothing_forgotten_shown_when_copies_and_the_database_are_killed()
    {
        using var folder = new TempFolder();
        using var run = new ChaosRun(typeof(BotApp).Assembly.Location, new LoneDatabase(database.Cluster), folder, new ChaosPlan(2, TimeSpan.FromSeconds(5), 2, 18).Patient);

        await run.RunAsync(CancellationToken.None);

        Assert.True(run.Report.Broken == 0, run.Report.Table() + string.Join('\n', run.Report.Faults.Concat(run.Report.Told).Concat(run.Report.Refusals)));
        Assert.Equal((1, 1), (run.Report[ChaosEvent.CopyKilled], run.Report[ChaosEvent.DatabaseKilled]));
        Assert.True(run.Report[ChaosEvent.Acknowledged] > 1 && run.Report[ChaosEvent.Answered] > 1, run.Report.Table());
    }

    [ClusterFact]
    public async Task Questions_go_on_and_nothing_acknowledged_is_lost_when_a_standby_takes_the_place_of_its_primary()
    {
        await using var cluster = await PatroniCluster.StartAsync(PatroniPace.Quick, CancellationToken.None);
        using var folder = new TempFolder();
        using var run = new ChaosRun(typeof(BotApp).Assembly.Location, new StandbyDatabase(cluster), folder, new ChaosPlan(2, TimeSpan.FromSeconds(10), 2, 18).Patient);

        await run.RunAsync(CancellationToken.None);

        Assert.True(run.Report.Broken == 0, run.Report.Table() + string.Join('\n', run.Report.Faults.Concat(run.Report.Told).Concat(run.Report.Refusals)));
        Assert.Equal((1, 1), (run.Report[ChaosEvent.CopyKilled], run.Report[ChaosEvent.DatabaseKilled]));
        Assert.True(run.Report[ChaosEvent.Acknowledged] > 1 && run.Report[ChaosEvent.Answered] > 1, run.Report.Table());
    }
}

/// <summary>Needs PostgreSQL, Patroni, etcd and HAProxy; skips with the reason where one is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ClusterFactAttribute : FactAttribute
{
    public ClusterFactAttribute() => Skip = PatroniCluster.SkipReason;
}
