namespace Bot.Adapters.Discord.Gateway;

/// <summary>
/// At most 120 sends in any 60 seconds of one connection, or Discord closes it
/// (https://discord.com/developers/docs/events/gateway#rate-limiting). Some are kept back for heartbeats.
/// </summary>
internal sealed class SendWindow(TimeProvider clock)
{
    public const int Most = 120;

    private const int ForHeartbeats = 5;
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(60);

    private readonly Lock _gate = new();
    private readonly Queue<DateTimeOffset> _sent = new();

    /// <summary>Waits for room and takes it.</summary>
    public async Task WaitAsync(bool isHeartbeat, CancellationToken cancellationToken)
    {
        while (TryTake(isHeartbeat ? Most : Most - ForHeartbeats) is { } wait)
            await Task.Delay(wait, clock, cancellationToken);
    }

    private TimeSpan? TryTake(int most)
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            while (_sent.TryPeek(out var oldest) && oldest + Period <= now)
                _sent.Dequeue();
            if (_sent.Count >= most)
                return _sent.Peek() + Period - now;
            _sent.Enqueue(now);
            return null;
        }
    }
}
