using System.Collections.Concurrent;
using System.Globalization;
using System.Net;

namespace Bot.Testing.Discord;

/// <summary>Limits per bucket and for the whole bot, told by headers as Discord tells them, and enforced.</summary>
public sealed class LoopbackLimits(TimeProvider clock)
{
    private const int SweepAbove = 4096;

    private readonly ConcurrentDictionary<string, (int Count, DateTimeOffset Reset)> _windows = new();

    /// <summary>Calls of one bucket in <see cref="Window"/>.</summary>
    public int PerBucket { get; set; } = 1000;

    public TimeSpan Window { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Calls of the bot in a second, answers to interactions not counted.</summary>
    public int Global { get; set; } = 50;

    /// <summary>How many requests were refused.</summary>
    public int Refused { get; private set; }

    /// <summary>Writes the headers; a reply when the request comes too soon.</summary>
    public LoopbackReply? Judge(string method, string path, WebHeaderCollection headers)
    {
        var now = clock.GetUtcNow();
        var isInteraction = path.StartsWith("/interactions", StringComparison.Ordinal) || path.StartsWith("/webhooks", StringComparison.Ordinal);
        if (!isInteraction && Take("global", Global, TimeSpan.FromSeconds(1), now) is { Left: < 0 } global)
            return Refuse(global.Reset - now, isGlobal: true, headers);
        var bucket = BucketOf(method, path);
        var window = Take(bucket, PerBucket, Window, now);
        headers["X-RateLimit-Limit"] = Number(PerBucket);
        headers["X-RateLimit-Remaining"] = Number(Math.Max(0, window.Left));
        headers["X-RateLimit-Reset"] = Number(window.Reset.ToUnixTimeMilliseconds() / 1000.0);
        headers["X-RateLimit-Reset-After"] = Number((window.Reset - now).TotalSeconds);
        headers["X-RateLimit-Bucket"] = Math.Abs(method.GetHashCode(StringComparison.Ordinal) ^ RouteOf(path).GetHashCode(StringComparison.Ordinal)).ToString("x", CultureInfo.InvariantCulture);
        return window.Left < 0 ? Refuse(window.Reset - now, isGlobal: false, headers) : null;
    }

    private (int Left, DateTimeOffset Reset) Take(string key, int limit, TimeSpan period, DateTimeOffset now)
    {
        if (_windows.Count > SweepAbove)
            Sweep(now);
        var (count, reset) = _windows.AddOrUpdate(
            key, (1, now + period), (_, old) => old.Reset <= now ? (1, now + period) : (old.Count + 1, old.Reset));
        return (limit - count, reset);
    }

    // Every interaction has an address of its own; in a long run they would pile up.
    private void Sweep(DateTimeOffset now)
    {
        foreach (var window in _windows.Where(window => window.Value.Reset <= now))
            _windows.TryRemove(window);
    }

    private LoopbackReply Refuse(TimeSpan wait, bool isGlobal, WebHeaderCollection headers)
    {
        Refused++;
        headers["Retry-After"] = Number(Math.Ceiling(wait.TotalSeconds));
        headers["X-RateLimit-Scope"] = isGlobal ? "global" : "user";
        if (isGlobal)
            headers["X-RateLimit-Global"] = "true";
        return new LoopbackReply(429, new System.Text.Json.Nodes.JsonObject
        {
            ["message"] = "You are being rate limited.",
            ["retry_after"] = wait.TotalSeconds,
            ["global"] = isGlobal,
        });
    }

    private static string BucketOf(string method, string path) => $"{method} {path.TrimEnd('/')}";

    private static string RouteOf(string path) => string.Join('/', path.Split('/').Where(part => part.Length > 0 && !char.IsDigit(part[0])));

    private static string Number(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);
}
