using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Headers;
using Bot.Adapters.Connecting;

namespace Bot.Adapters.Discord.Rest;

/// <summary>
/// Waits as Discord's headers tell (https://discord.com/developers/docs/topics/rate-limits): a limit belongs to the bucket
/// that the headers name and to the channel, server or webhook of the call; the global one to the bot.
/// </summary>
internal sealed class RateLimits(int requestsPerSecond, TimeProvider clock)
{
    private const string Everything = "";
    private const int SweepAbove = 2048;
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(10);

    private readonly RateLimitGate _global = new(requestsPerSecond, TimeSpan.FromSeconds(1), clock);
    private readonly RateBucket _globalBlock = new();
    private readonly ConcurrentDictionary<string, string> _bucketOfRoute = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Bucket, string Major), RateBucket> _buckets = new();

    /// <summary>Waits until the call may go.</summary>
    public async Task WaitAsync(RestRequest request, CancellationToken cancellationToken)
    {
        while (BucketOf(request).TryTake(clock.GetUtcNow()) is { } wait)
            await Task.Delay(wait, clock, cancellationToken);
        if (request.IsInteraction)
            return;
        while (_globalBlock.TryTake(clock.GetUtcNow()) is { } wait)
            await Task.Delay(wait, clock, cancellationToken);
        await _global.WaitAsync(Everything, cancellationToken);
    }

    /// <summary>Takes over what the headers of an answer say.</summary>
    public void Learn(RestRequest request, HttpResponseHeaders headers)
    {
        if (Text(headers, "X-RateLimit-Bucket") is not { } name)
            return;
        _bucketOfRoute[request.ToString()] = name;
        if (Number(headers, "X-RateLimit-Limit") is not { } limit
            || Number(headers, "X-RateLimit-Remaining") is not { } remaining
            || Number(headers, "X-RateLimit-Reset-After") is not { } resetAfter)
            return;
        BucketOf(request).Learn((int)limit, (int)remaining, clock.GetUtcNow() + TimeSpan.FromSeconds(resetAfter));
    }

    /// <summary>A 429: nothing of its scope goes before <paramref name="retryAfter"/> is over.</summary>
    public void Block(RestRequest request, TimeSpan retryAfter, bool isGlobal)
    {
        var until = clock.GetUtcNow() + retryAfter;
        if (isGlobal && !request.IsInteraction)
            _globalBlock.Block(until);
        else
            BucketOf(request).Block(until);
    }

    /// <summary>A number of a header, fractions included; null when it is missing or none.</summary>
    public static double? Number(HttpResponseHeaders headers, string name) =>
        double.TryParse(Text(headers, name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static string? Text(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    private RateBucket BucketOf(RestRequest request)
    {
        if (_buckets.Count > SweepAbove)
            Sweep();
        var name = _bucketOfRoute.GetValueOrDefault(request.ToString(), request.ToString());
        return _buckets.GetOrAdd((name, request.Major), _ => new RateBucket());
    }

    // Every interaction brings a webhook of its own; without this they would pile up.
    private void Sweep()
    {
        var before = clock.GetUtcNow() - Idle;
        foreach (var (key, bucket) in _buckets)
        {
            if (bucket.LastUsed < before)
                _buckets.TryRemove(key, out _);
        }
    }
}

/// <summary>One limit: how many calls are left and when they come back. Safe for many threads.</summary>
internal sealed class RateBucket
{
    private readonly Lock _gate = new();
    private int _remaining = int.MaxValue;
    private int _limit = int.MaxValue;
    private DateTimeOffset _reset;

    /// <summary>When it was last used, to forget it some day.</summary>
    public DateTimeOffset LastUsed { get; private set; }

    /// <summary>Takes one call; null when that was possible, else how long until more are there.</summary>
    public TimeSpan? TryTake(DateTimeOffset now)
    {
        lock (_gate)
        {
            LastUsed = now;
            if (now >= _reset && _remaining < _limit)
                _remaining = _limit;
            if (_remaining > 0)
            {
                if (_remaining != int.MaxValue)
                    _remaining--;
                return null;
            }
            return _reset - now;
        }
    }

    /// <summary>Takes over what Discord says. Answers come out of order, so within one period the lower count holds.</summary>
    public void Learn(int limit, int remaining, DateTimeOffset reset)
    {
        lock (_gate)
        {
            var samePeriod = _limit != int.MaxValue && reset <= _reset + TimeSpan.FromMilliseconds(500);
            _remaining = samePeriod ? Math.Min(_remaining, remaining) : remaining;
            _limit = Math.Max(1, limit);
            _reset = reset;
        }
    }

    /// <summary>Nothing goes before <paramref name="until"/>.</summary>
    public void Block(DateTimeOffset until)
    {
        lock (_gate)
        {
            _remaining = 0;
            _limit = _limit == int.MaxValue ? 1 : _limit;
            _reset = until > _reset ? until : _reset;
        }
    }
}
