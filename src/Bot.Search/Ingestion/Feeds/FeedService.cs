using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Bot.Search.Ingestion.Feeds;

/// <summary>Polls the configured feeds that are due: those of one host one after the other, hosts beside each other, so that a slow one delays nobody.</summary>
internal sealed class FeedService(FeedPoller poller, FeedStates states, FeedSchedule schedule, TimeProvider clock, ILogger<FeedService> log) : IFeedService
{
    private const int MaxHosts = 8;

    public async Task<IReadOnlyList<FeedStatus>> StatusAsync(CancellationToken cancellationToken)
    {
        var rows = new List<FeedStatus>();
        foreach (var feed in schedule.Feeds)
        {
            var state = await states.FindAsync(feed, cancellationToken);
            rows.Add(new FeedStatus(state.Address, state.LastSuccess, state.LastError, state.Failures, state.NextPoll));
        }
        return rows;
    }

    public async Task<TimeSpan?> PollDueAsync(CancellationToken cancellationToken)
    {
        var next = new ConcurrentBag<DateTimeOffset>();
        var hosts = schedule.Feeds.GroupBy(feed => feed.IdnHost, StringComparer.OrdinalIgnoreCase);
        await Parallel.ForEachAsync(hosts, new ParallelOptions { MaxDegreeOfParallelism = MaxHosts, CancellationToken = cancellationToken }, async (feeds, stopping) =>
        {
            foreach (var feed in feeds)
            {
                // Looked up just before, since another process may have polled it meanwhile.
                var state = await states.FindAsync(feed, stopping);
                next.Add((state.NextPoll <= clock.GetUtcNow() ? await PollAsync(state, stopping) : state).NextPoll);
            }
        });
        if (next.IsEmpty)
            return null;
        var wait = next.Min() - clock.GetUtcNow();
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private async Task<FeedState> PollAsync(FeedState before, CancellationToken cancellationToken)
    {
        var (state, retryAfter) = await poller.PollAsync(before, cancellationToken);
        var now = clock.GetUtcNow();
        var next = now + schedule.Wait(state.Failures, retryAfter);
        state = state with { NextPoll = next, LastSuccess = state.LastError is null ? now : state.LastSuccess };
        if (state.LastError is { } reason)
            IngestLog.FeedFailed(log, state.Address, reason, next);
        await states.SaveAsync(state, cancellationToken);
        return state;
    }
}
