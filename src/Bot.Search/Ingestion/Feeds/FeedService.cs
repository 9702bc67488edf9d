using Microsoft.Extensions.Logging;

namespace Bot.Search.Ingestion.Feeds;

/// <summary>Keeps the states of the configured feeds and polls those that are due, one after the other.</summary>
internal sealed class FeedService(FeedPoller poller, FeedStateFile file, FeedSchedule schedule, TimeProvider clock, ILogger<FeedService> log) : IFeedService
{
    private readonly Lock _gate = new();
    private IReadOnlyList<FeedState>? _states;

    public IReadOnlyList<FeedStatus> Status =>
        [.. States.Select(state => new FeedStatus(state.Address, state.LastSuccess, state.LastError, state.Failures, state.NextPoll))];

    private IReadOnlyList<FeedState> States
    {
        get
        {
            lock (_gate)
                return _states ??= Load();
        }
    }

    public async Task<TimeSpan?> PollDueAsync(CancellationToken cancellationToken)
    {
        if (States.Count == 0)
            return null;
        foreach (var state in States)
        {
            if (state.NextPoll <= clock.GetUtcNow())
                await PollAsync(state, cancellationToken);
        }
        var wait = States.Min(state => state.NextPoll) - clock.GetUtcNow();
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }

    private async Task PollAsync(FeedState before, CancellationToken cancellationToken)
    {
        var (state, retryAfter) = await poller.PollAsync(before, cancellationToken);
        var now = clock.GetUtcNow();
        var next = now + schedule.Wait(state.Failures, retryAfter);
        state = state with { NextPoll = next, LastSuccess = state.LastError is null ? now : state.LastSuccess };
        if (state.LastError is { } reason)
            IngestLog.FeedFailed(log, state.Address, reason, next);
        lock (_gate)
            _states = [.. _states!.Select(other => other.Address == state.Address ? state : other)];
        await file.SaveAsync(States, cancellationToken);
    }

    private List<FeedState> Load()
    {
        var known = file.Load();
        return [.. schedule.Feeds.Select(address => known.GetValueOrDefault(address) ?? new FeedState { Address = address })];
    }
}
