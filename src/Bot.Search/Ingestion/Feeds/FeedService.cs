using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Bot.Search.Ingestion.Feeds;

/// <summary>
/// Polls the configured feeds that are due: those of one host one after the other, hosts beside each other. A host that takes long, or never
/// answers, delays nobody: while it is waited for, the others are polled again when they are due.
/// </summary>
internal sealed class FeedService(FeedPoller poller, FeedStates states, FeedSchedule schedule, TimeProvider clock, ILogger<FeedService> log) : IFeedService
{
    private const int MaxHosts = 32;

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
        var hosts = schedule.Feeds.GroupBy(feed => feed.IdnHost, StringComparer.OrdinalIgnoreCase).Select(feeds => new Host([.. feeds])).ToList();
        if (hosts.Count == 0)
            return null;
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            while (true)
            {
                foreach (var host in hosts.Where(host => host.IsDue(clock.GetUtcNow())).Take(MaxHosts - hosts.Count(host => host.IsRunning)))
                    host.Polling = PollAsync(host, stopping.Token);
                if (!hosts.Exists(host => host.IsRunning))
                    return Positive(hosts.Min(host => host.Next) - clock.GetUtcNow());
                await AnyAsync(hosts, stopping.Token);
            }
        }
        finally
        {
            // Nothing may still touch the store when this has ended.
            await stopping.CancelAsync();
            foreach (var host in hosts)
                await (host.Polling ?? Task.CompletedTask).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Until a host is done, or another is due again. The fault of one that is done is thrown.</summary>
    private async Task AnyAsync(List<Host> hosts, CancellationToken cancellationToken)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var running = hosts.FindAll(host => host.IsRunning);
        var idle = hosts.FindAll(host => !host.IsRunning);
        var due = idle.Count == 0 || running.Count >= MaxHosts ? Timeout.InfiniteTimeSpan : Positive(idle.Min(host => host.Next) - clock.GetUtcNow());
        await Task.WhenAny([Task.Delay(due, clock, waiting.Token), .. running.Select(host => host.Polling!)]);
        await waiting.CancelAsync();
        foreach (var host in running.Where(host => host.Polling!.IsCompleted))
        {
            await host.Polling!;
            host.Polling = null;
        }
        cancellationToken.ThrowIfCancellationRequested();
    }

    private async Task PollAsync(Host host, CancellationToken cancellationToken)
    {
        foreach (var feed in host.Feeds)
        {
            // Looked up just before, since another process may have polled it meanwhile.
            var state = await states.FindAsync(feed, cancellationToken);
            host.Times[feed] = (state.NextPoll <= clock.GetUtcNow() ? await PollAsync(state, cancellationToken) : state).NextPoll;
        }
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

    // Up to whole milliseconds: a delay of less is none, and whoever waits so for a clock that stands still waits for ever.
    private static TimeSpan Positive(TimeSpan time) => time < TimeSpan.Zero ? TimeSpan.Zero : TimeSpan.FromMilliseconds(Math.Ceiling(time.TotalMilliseconds));

    /// <summary>The feeds of one host, and the polling of them while it goes on.</summary>
    private sealed class Host(IReadOnlyList<Uri> feeds)
    {
        public IReadOnlyList<Uri> Feeds => feeds;

        /// <summary>When each is due, as far as it has been looked up.</summary>
        public ConcurrentDictionary<Uri, DateTimeOffset> Times { get; } = new();

        public Task? Polling { get; set; }

        public bool IsRunning => Polling is not null;

        public DateTimeOffset Next => feeds.Min(feed => Times.GetValueOrDefault(feed));

        public bool IsDue(DateTimeOffset now) => !IsRunning && Next <= now;
    }
}
