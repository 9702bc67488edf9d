using Microsoft.Extensions.Logging;

namespace Bot.Search.Ingestion.Feeds;

/// <summary>Polls the configured feeds that are due, one after the other.</summary>
internal sealed class FeedService(FeedPoller poller, FeedStates states, FeedSchedule schedule, TimeProvider clock, ILogger<FeedService> log) : IFeedService
{
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
        DateTimeOffset? next = null;
        foreach (var feed in schedule.Feeds)
        {
            // Looked up just before, since another process may have polled it meanwhile.
            var state = await states.FindAsync(feed, cancellationToken);
            if (state.NextPoll <= clock.GetUtcNow())
                state = await PollAsync(state, cancellationToken);
            next = state.NextPoll < next ? state.NextPoll : next ?? state.NextPoll;
        }
        var wait = next - clock.GetUtcNow();
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
