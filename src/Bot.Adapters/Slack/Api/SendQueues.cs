using System.Collections.Concurrent;

namespace Bot.Adapters.Slack.Api;

/// <summary>
/// Where calls wait that Slack limits: a queue for each method, and for methods that write to a channel one for each
/// channel, since Slack limits both (https://docs.slack.dev/apis/web-api/rate-limits). A queue that is not limited lets
/// everybody pass; one that was limited lets one pass to try, and the others once that went well.
/// </summary>
internal sealed class SendQueues(TimeProvider clock)
{
    private const int SweepAbove = 2_048;

    private readonly ConcurrentDictionary<(string Method, string Channel), SendQueue> _queues = new();

    /// <summary>Waits for a turn; null when that would take longer than <paramref name="patience"/>.</summary>
    /// <param name="method">As in its address.</param>
    /// <param name="channel">Where the call writes; null for methods that write nowhere.</param>
    /// <param name="patience">Waits no longer.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<SendTurn?> EnterAsync(string method, string? channel, TimeSpan patience, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        var own = channel is null ? null : await Of(method, channel).EnterAsync(patience, cancellationToken);
        if (channel is not null && own is null)
            return null;
        var whole = await Of(method, "").EnterAsync(patience - clock.GetElapsedTime(started), cancellationToken);
        if (whole is not null)
            return new SendTurn(own, whole);
        own?.Dispose();
        return null;
    }

    /// <summary>Slack limits calls of the method for so long: to this channel, and when it is not the only one, to all.</summary>
    public void Close(string method, string? channel, TimeSpan wait)
    {
        if (channel is null || _queues.Any(pair => pair.Key.Method == method && pair.Key.Channel != channel && pair.Value.IsLimited))
            Of(method, "").Close(wait);
        if (channel is not null)
            Of(method, channel).Close(wait);
    }

    /// <summary>A call went through.</summary>
    public void Open(string method, string? channel)
    {
        Of(method, "").Open();
        if (channel is not null)
            Of(method, channel).Open();
    }

    private SendQueue Of(string method, string channel)
    {
        if (_queues.Count > SweepAbove)
        {
            foreach (var idle in _queues.Where(pair => !pair.Value.IsLimited))
                _queues.TryRemove(idle);
        }
        return _queues.GetOrAdd((method, channel), _ => new SendQueue(clock));
    }
}

/// <summary>One limit of Slack's. Safe for many threads.</summary>
internal sealed class SendQueue(TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly Queue<TaskCompletionSource> _waiting = new();
    private bool _isTried;
    private DateTimeOffset _until;
    private bool _isLimited;

    /// <summary>True from a refusal until a call has gone through again.</summary>
    public bool IsLimited
    {
        get
        {
            lock (_gate)
                return _isLimited;
        }
    }

    /// <summary>A turn; null when it would come later than <paramref name="patience"/>.</summary>
    public async Task<IDisposable?> EnterAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        if (!IsLimited)
            return Pass.Free;
        if (Left() > patience)
            return null;
        using var limit = new CancellationTokenSource(patience > TimeSpan.Zero ? patience : TimeSpan.Zero, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await WaitAsync(both.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
        var pass = new Pass(this);
        try
        {
            if (!IsLimited)
            {
                pass.Dispose();
                return Pass.Free;
            }
            if (Left() is var left && left > TimeSpan.Zero)
                await Task.Delay(left, clock, both.Token);
            return pass;
        }
        catch (OperationCanceledException)
        {
            pass.Dispose();
            cancellationToken.ThrowIfCancellationRequested();
            return null;
        }
    }

    public void Close(TimeSpan wait)
    {
        lock (_gate)
        {
            var until = clock.GetUtcNow() + wait;
            _until = _isLimited && _until > until ? _until : until;
            _isLimited = true;
        }
    }

    /// <summary>A call went through after the limit was over; one that was on its way before tells nothing.</summary>
    public void Open()
    {
        lock (_gate)
            _isLimited &= _until > clock.GetUtcNow();
    }

    private TimeSpan Left()
    {
        lock (_gate)
            return _until - clock.GetUtcNow();
    }

    // In the order of coming.
    private async Task WaitAsync(CancellationToken cancellationToken)
    {
        var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            if (_isTried)
                _waiting.Enqueue(turn);
            else
                turn.SetResult();
            _isTried = true;
        }
        await using var given = cancellationToken.Register(() => turn.TrySetCanceled(cancellationToken));
        await turn.Task;
    }

    private void Next()
    {
        lock (_gate)
        {
            while (_waiting.TryDequeue(out var next))
            {
                // Who has given up is passed over.
                if (next.TrySetResult())
                    return;
            }
            _isTried = false;
        }
    }

    private sealed class Pass(SendQueue? queue) : IDisposable
    {
        private SendQueue? _queue = queue;

        public static Pass Free { get; } = new(null);

        public void Dispose() => Interlocked.Exchange(ref _queue, null)?.Next();
    }
}

/// <summary>Permission for one call, given back when it is over.</summary>
internal sealed class SendTurn(IDisposable? channel, IDisposable method) : IDisposable
{
    public void Dispose()
    {
        method.Dispose();
        channel?.Dispose();
    }
}
