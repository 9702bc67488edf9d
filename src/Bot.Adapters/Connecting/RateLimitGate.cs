using System.Collections.Concurrent;

namespace Bot.Adapters.Connecting;

/// <summary>
/// Token buckets by key on a clock that tests can move: each key may spend <c>capacity</c> at once and gets
/// <c>capacity</c> again over <c>period</c>. Safe for many threads; full buckets are forgotten.
/// </summary>
internal sealed class RateLimitGate(int capacity, TimeSpan period, TimeProvider clock)
{
    private const int SweepEvery = 1024;

    private readonly ConcurrentDictionary<string, Bucket> _buckets = new(StringComparer.Ordinal);
    private int _calls;

    /// <summary>Takes one token of <paramref name="key"/>; null when that was possible, else how long until the next is there.</summary>
    public TimeSpan? TryTake(string key)
    {
        if (Interlocked.Increment(ref _calls) % SweepEvery == 0)
            Sweep();
        var bucket = _buckets.GetOrAdd(key, _ => new Bucket(capacity, clock.GetTimestamp()));
        lock (bucket)
        {
            Refill(bucket);
            if (bucket.Tokens >= 1)
            {
                bucket.Tokens--;
                return null;
            }
            return (1 - bucket.Tokens) * (period / capacity);
        }
    }

    /// <summary>Waits until <paramref name="key"/> has a token, and takes it.</summary>
    public async Task WaitAsync(string key, CancellationToken cancellationToken)
    {
        while (TryTake(key) is { } wait)
            await Task.Delay(wait, clock, cancellationToken);
    }

    private void Refill(Bucket bucket)
    {
        var now = clock.GetTimestamp();
        var gained = clock.GetElapsedTime(bucket.Stamp, now) / period * capacity;
        bucket.Tokens = Math.Min(capacity, bucket.Tokens + gained);
        bucket.Stamp = now;
    }

    private void Sweep()
    {
        foreach (var (key, bucket) in _buckets)
        {
            lock (bucket)
            {
                Refill(bucket);
                if (bucket.Tokens >= capacity)
                    _buckets.TryRemove(key, out _);
            }
        }
    }

    private sealed class Bucket(double tokens, long stamp)
    {
        public double Tokens { get; set; } = tokens;

        public long Stamp { get; set; } = stamp;
    }
}
