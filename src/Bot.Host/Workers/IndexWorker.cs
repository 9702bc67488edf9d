using Bot.Search.Indexing;
using Bot.Search.Storing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Host.Workers;

/// <summary>
/// Lets the index follow what other processes write, so that the next question need not, and looks at its files now and
/// then: a bit can flip while the program runs.
/// </summary>
internal sealed class IndexWorker(IIndexCare index, IStoreCare store, FollowingLag lag, TimeProvider clock, ILogger<IndexWorker> logger) : BackgroundService
{
    private static readonly TimeSpan BetweenTurns = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan AfterFault = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan BetweenChecks = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var isTold = false;
        long? checkedAt = null;
        while (!stoppingToken.IsCancellationRequested)
        {
            var isUsable = false;
            var started = clock.GetTimestamp();
            try
            {
                await index.FollowAsync(stoppingToken);
                lag.Held(started);
                (isTold, isUsable) = (false, true);
                if (checkedAt is not { } last || clock.GetElapsedTime(last) >= BetweenChecks)
                {
                    checkedAt = clock.GetTimestamp();
                    await index.FindDamageAsync(stoppingToken);
                }
            }
            catch (CoverageUnusableException unusable)
            {
                lag.Failed();
                // Questions meet the same fault and say it; health says why.
                if (!isTold)
                    HostLog.StoreUnusable(logger, unusable.Message);
                isTold = true;
            }
            if (isUsable)
                await store.WaitForChangeAsync(BetweenTurns, stoppingToken);
            else
                await Task.Delay(AfterFault, clock, stoppingToken);
        }
    }
}
