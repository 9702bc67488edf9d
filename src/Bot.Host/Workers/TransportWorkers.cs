using Bot.Adapters.Messaging;
using Bot.Search.Storing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Host.Workers;

/// <summary>
/// Runs every platform that is switched on, each by itself: one that ends never stops another. One that ends by a fault is
/// started again after a while; one that was refused waits for somebody to mend its settings.
/// </summary>
internal sealed class TransportWorkers(
    TransportStates states, IMessageHandler handler, FirstStart firstStart, TimeProvider clock, ILogger<TransportWorkers> logger)
    : BackgroundService
{
    private static readonly TimeSpan AfterFault = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await TryAsync(firstStart.PrepareAsync, stoppingToken);
        var on = states.All.Where(transport => transport.IsOn).ToList();
        if (on.Count == 0)
            HostLog.NoPlatform(logger);
        // Nobody waits for what an update makes anew: until then the older extraction answers.
        var refreshing = TryAsync(firstStart.RefreshAsync, stoppingToken);
        await Task.WhenAll([refreshing, .. on.Select(transport => RunAsync(transport, stoppingToken))]);
    }

    // With a store that cannot be used people still get a sentence to each question, and health says why.
    private async Task TryAsync(Func<CancellationToken, Task> step, CancellationToken stoppingToken)
    {
        try
        {
            await step(stoppingToken);
        }
        catch (CoverageUnusableException unusable)
        {
            HostLog.StoreUnusable(logger, unusable.Message);
        }
    }

    private async Task RunAsync(IChatTransport transport, CancellationToken stoppingToken)
    {
        // Yields, so that a transport that works before its first wait does not hold up the next one.
        await Task.Yield();
        while (await FailsAsync(transport, stoppingToken))
            await Task.Delay(AfterFault, clock, stoppingToken);
    }

    /// <summary>True when it ended by a fault.</summary>
    private async Task<bool> FailsAsync(IChatTransport transport, CancellationToken stoppingToken)
    {
        HostLog.TransportStarts(logger, transport.Name);
        states.Started(transport);
        try
        {
            await transport.RunAsync(handler, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopping is not a fault.
        }
        catch (TransportRefusedException refused)
        {
            HostLog.TransportRefused(logger, transport.Name, refused.Message);
            states.Ended(transport, "off until somebody mends it: " + refused.Message);
        }
        catch (Exception fault)
        {
            HostLog.TransportFailed(logger, transport.Name, fault);
            states.Ended(transport, "ended by a fault, which the log tells; it is started again soon");
            return true;
        }
        return false;
    }
}
