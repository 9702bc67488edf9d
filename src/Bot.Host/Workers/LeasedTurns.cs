using System.Globalization;
using Bot.Adapters.Connecting.Turns;
using Bot.Search.Storing;
using Microsoft.Extensions.Logging;

namespace Bot.Host.Workers;

/// <summary>
/// Turns of copies that share a database, as leases in the store: who dies is followed when the lease is over, within ten seconds, and
/// who stops hands on at once. While the database is away everybody goes on with what he has: nobody can have taken it.
/// </summary>
internal sealed class LeasedTurns(ILeases leases, TimeProvider clock, ILogger<LeasedTurns> logger) : ICopyTurns
{
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(7);
    private static readonly TimeSpan BetweenTakes = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan ReleaseLimit = TimeSpan.FromSeconds(2);

    private readonly string _holder = string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName} {Environment.ProcessId} {Guid.NewGuid():N}");

    public bool AreShared => true;

    public async Task WhileOursAsync(IReadOnlyList<string> names, Func<CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        while (await WaitAsync(names, cancellationToken) is { } lease)
        {
            if (!await HoldAsync(lease, work, cancellationToken))
                return;
            HostLog.TurnLost(logger, lease.Name);
        }
    }

    /// <summary>The first that is free; null when cancelled.</summary>
    private async Task<Lease?> WaitAsync(IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                foreach (var name in names)
                {
                    if (await TryTakeAsync(name, cancellationToken) is { Lease: { } lease })
                    {
                        HostLog.TurnTaken(logger, lease.Name);
                        return lease;
                    }
                }
                await Task.Delay(BetweenTakes, clock, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <summary>Runs the work; true when the turn was lost meanwhile.</summary>
    private async Task<bool> HoldAsync(Lease lease, Func<CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        using var ours = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var done = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var holding = ProlongAsync(lease, ours, done.Token);
        try
        {
            await work(ours.Token);
        }
        catch (OperationCanceledException) when (ours.IsCancellationRequested)
        {
            // Lost or stopped; what follows tells which.
        }
        finally
        {
            await done.CancelAsync();
            await holding;
            // Also when it was lost: then nothing happens.
            await ReleaseAsync(lease);
        }
        return ours.IsCancellationRequested && !cancellationToken.IsCancellationRequested;
    }

    private async Task ProlongAsync(Lease lease, CancellationTokenSource ours, CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                await Task.Delay(BetweenTakes, clock, cancellationToken);
                if (await TryTakeAsync(lease.Name, cancellationToken) is not { } taken || taken.Lease?.Number == lease.Number)
                    continue;
                await ours.CancelAsync();
                return;
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The work has ended.
        }
    }

    /// <summary>What the store says; null when it cannot be reached, which whoever asks or writes says.</summary>
    private async Task<Answer?> TryTakeAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            return new Answer(await leases.TakeAsync(name, _holder, Length, cancellationToken));
        }
        catch (CoverageUnusableException)
        {
            return null;
        }
    }

    private async Task ReleaseAsync(Lease lease)
    {
        using var limit = new CancellationTokenSource(ReleaseLimit, clock);
        try
        {
            await leases.ReleaseAsync(lease, limit.Token);
        }
        catch (Exception fault) when (fault is CoverageUnusableException or OperationCanceledException)
        {
            // It ends by itself in some seconds.
            HostLog.StoreUnusable(logger, fault.Message);
        }
    }

    private sealed record Answer(Lease? Lease);
}
