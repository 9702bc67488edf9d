using System.Globalization;
using Bot.Search.Storing;
using Microsoft.Extensions.Logging;

namespace Bot.Host.Workers;

/// <summary>
/// The turn of copies that share a database: a lease in the store, prolonged while this process lives. A copy that dies is
/// followed within ten seconds, one that stops at once. One that slept learns that its turn is over when it next writes.
/// </summary>
internal sealed class LeaseTurn(ILeases leases, WritingTurn writing, IStoreCare store, TimeProvider clock, ILogger<LeaseTurn> logger) : IntakeTurn
{
    private const string Name = "intake";
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(7);
    private static readonly TimeSpan BetweenTakes = TimeSpan.FromSeconds(2);

    private readonly string _holder = string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName} {Environment.ProcessId} {Guid.NewGuid():N}");
    private Lease? _lease;
    private long _taken;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await TakeAsync(cancellationToken);
        if (!IsOurs)
            HostLog.SecondServer(logger, store.Name);
        await base.StartAsync(cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (_lease is not { } lease)
            return;
        Lose();
        try
        {
            await leases.ReleaseAsync(lease, cancellationToken);
        }
        catch (CoverageUnusableException unusable)
        {
            // It ends by itself in some seconds.
            HostLog.StoreUnusable(logger, unusable.Message);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await Task.Delay(BetweenTakes, clock, stoppingToken);
            var was = IsOurs;
            await TakeAsync(stoppingToken);
            if (IsOurs && !was)
                HostLog.TookOver(logger, store.Name);
            else if (was && !IsOurs)
                HostLog.LostTurn(logger, store.Name);
        }
    }

    private async Task TakeAsync(CancellationToken cancellationToken)
    {
        try
        {
            var lease = await leases.TakeAsync(Name, _holder, Length, cancellationToken);
            Keep(lease);
        }
        catch (CoverageUnusableException)
        {
            // Whoever reads in or asks meets the same fault and says it. Until the lease is over nobody else can have taken it.
            if (_lease is not null && clock.GetElapsedTime(_taken) >= Length)
                Lose();
        }
    }

    private void Keep(Lease? lease)
    {
        var was = _lease;
        (_lease, _taken) = (lease, clock.GetTimestamp());
        if (lease is not null)
        {
            writing.Lease = lease;
            Begin();
            return;
        }
        Lose();
        // What is under way when the loss is heard of is still refused; after that this copy stores what people give it, like any other.
        if (was is null)
            writing.Lease = null;
    }
}
