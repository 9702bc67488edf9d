using Bot.Search.Ingestion;
using Bot.Search.Ingestion.Feeds;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Host.Workers;

/// <summary>Runs one step after another until stopped. A step that fails is told to the log and tried again after a while.</summary>
internal sealed class IntakeLoop(TimeProvider clock, ILogger<IntakeLoop> log)
{
    private static readonly TimeSpan AfterFault = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);

    /// <param name="name">What the log calls it.</param>
    /// <param name="step">Works and says how long until it wants to work again; null when there is nothing to do ever.</param>
    /// <param name="stoppingToken">The program ends.</param>
    public async Task RunAsync(string name, Func<CancellationToken, Task<TimeSpan?>> step, CancellationToken stoppingToken)
    {
        while (await StepAsync(name, step, stoppingToken) is { } wait)
            await Task.Delay(wait > Shortest ? wait : Shortest, clock, stoppingToken);
    }

    private async Task<TimeSpan?> StepAsync(string name, Func<CancellationToken, Task<TimeSpan?>> step, CancellationToken stoppingToken)
    {
        try
        {
            return await step(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception fault)
        {
            HostLog.IntakeFailed(log, name, fault);
            return AfterFault;
        }
    }
}

/// <summary>Polls the configured feeds while the server runs.</summary>
internal sealed class FeedWorker(IFeedService feeds, IntakeLoop loop, IntakeTurn turn) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => loop.RunAsync("feeds", PollAsync, stoppingToken);

    private async Task<TimeSpan?> PollAsync(CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        return await feeds.PollDueAsync(cancellationToken);
    }
}

/// <summary>Looks at the watched folders while the server runs.</summary>
internal sealed class FolderWorker(IFolderWatch folders, IntakeLoop loop, IntakeTurn turn, IOptions<CoverageOptions> options) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => loop.RunAsync("folders", LookAsync, stoppingToken);

    private async Task<TimeSpan?> LookAsync(CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        return await folders.LookAsync(cancellationToken) ? options.Value.WatchInterval : null;
    }
}

/// <summary>Helps the other copies with what they read in, while the server runs.</summary>
internal sealed class SharedIntakeWorker(ISharedIntake intake, IntakeLoop loop) : BackgroundService
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        Enumerable.Range(0, intake.MostHelpers).Select(_ => loop.RunAsync("shared intake", HelpAsync, stoppingToken)));

    private async Task<TimeSpan?> HelpAsync(CancellationToken cancellationToken)
    {
        await intake.HelpAsync(cancellationToken);
        return BetweenLooks;
    }
}
