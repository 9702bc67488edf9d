using Bot.Testing.Failover;

namespace Bot.Testing.Faults;

/// <summary>The database of a run: how it is killed, and what may be expected meanwhile.</summary>
internal abstract class ChaosDatabase
{
    public abstract string ConnectionString { get; }

    /// <summary>True when questions have to be answered also while the primary is away.</summary>
    public abstract bool HasStandby { get; }

    /// <summary>True when it can be killed without more than one fault at a time.</summary>
    public abstract Task<bool> IsWholeAsync(CancellationToken cancellationToken);

    /// <summary>Kills whoever takes writes, and lets what follows begin.</summary>
    public abstract Task KillAsync(Random random, CancellationToken cancellationToken);

    /// <summary>Waits until nothing is left to be brought back.</summary>
    public abstract Task SettleAsync(CancellationToken cancellationToken);
}

/// <summary>One server, which is started again.</summary>
internal sealed class LoneDatabase(PostgresCluster cluster) : ChaosDatabase
{
    public override string ConnectionString => cluster.ConnectionString;

    public override bool HasStandby => false;

    public override Task<bool> IsWholeAsync(CancellationToken cancellationToken) => Task.FromResult(true);

    public override async Task KillAsync(Random random, CancellationToken cancellationToken)
    {
        await cluster.StopAsync(cancellationToken);
        await Task.Delay(TimeSpan.FromSeconds(random.NextDouble()), TimeProvider.System, cancellationToken);
        await cluster.StartAsync(cancellationToken);
    }

    public override Task SettleAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <summary>A primary whose standby takes its place.</summary>
internal sealed class StandbyDatabase(PatroniCluster cluster) : ChaosDatabase
{
    /// <summary>As long as a machine takes to start again.</summary>
    private static readonly TimeSpan Repair = TimeSpan.FromSeconds(10);

    private Task _repairing = Task.CompletedTask;

    public override string ConnectionString => cluster.ConnectionString;

    public override bool HasStandby => true;

    public override async Task<bool> IsWholeAsync(CancellationToken cancellationToken) => _repairing.IsCompleted && await cluster.IsWholeAsync(cancellationToken);

    public override async Task KillAsync(Random random, CancellationToken cancellationToken)
    {
        var isMachine = random.Next(2) == 0;
        if (await cluster.KillPrimaryAsync(isMachine, cancellationToken) && isMachine)
            _repairing = RepairAsync(cancellationToken);
    }

    public override async Task SettleAsync(CancellationToken cancellationToken)
    {
        await _repairing;
        await cluster.WaitUntilWholeAsync(cancellationToken);
    }

    private async Task RepairAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(Repair, TimeProvider.System, cancellationToken);
        await cluster.RepairAsync(cancellationToken);
    }
}
