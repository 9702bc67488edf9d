using System.Text.Json.Nodes;

namespace Bot.Testing.Discord;

/// <summary>Scripted faults of the REST side: each is used up by the next request that fits.</summary>
public sealed class LoopbackFaults(TimeProvider? clock = null)
{
    private readonly TimeProvider _clock = clock ?? TimeProvider.System;
    private readonly List<(string Path, DateTimeOffset Until)> _limits = [];
    private readonly Lock _gate = new();
    private readonly List<Fault> _faults = [];

    /// <summary>What a fault does to one request.</summary>
    /// <param name="Path">Part of the request's method and path: "POST /interactions", "callback".</param>
    /// <param name="Status">Answered instead; 0 to break the connection, 200 to answer as always, or with the body, after the wait.</param>
    /// <param name="Body">Of the answer; null for an HTML page as proxies send.</param>
    /// <param name="Headers">Of the answer.</param>
    /// <param name="Wait">Before answering.</param>
    public sealed record Fault(string Path, int Status, JsonNode? Body = null, IReadOnlyDictionary<string, string>? Headers = null, TimeSpan Wait = default);

    public void Add(Fault fault)
    {
        lock (_gate)
            _faults.Add(fault);
    }

    /// <summary>From now on for so long every request that fits is refused with a 429.</summary>
    public void LimitFor(string path, TimeSpan time)
    {
        lock (_gate)
            _limits.Add((path, _clock.GetUtcNow() + time));
    }

    /// <summary>A 429 as Discord words it, for one request.</summary>
    public void AddLimit(string path, double retryAfter, string scope) => Add(Limit(path, retryAfter, scope));

    private static Fault Limit(string path, double retryAfter, string scope) => new(
        path,
        429,
        new JsonObject { ["message"] = "You are being rate limited.", ["retry_after"] = retryAfter, ["global"] = scope == "global" },
        new Dictionary<string, string>
        {
            ["Retry-After"] = Math.Ceiling(retryAfter).ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["X-RateLimit-Scope"] = scope,
        }.Concat(scope == "global" ? [KeyValuePair.Create("X-RateLimit-Global", "true")] : []).ToDictionary());

    /// <summary>The fault for a request, used up; null when there is none.</summary>
    public Fault? Take(string request)
    {
        lock (_gate)
        {
            var now = _clock.GetUtcNow();
            if (_limits.FirstOrDefault(limit => limit.Until > now && request.Contains(limit.Path, StringComparison.Ordinal)) is { Path: { } limited, Until: var until })
                return Limit(limited, (until - now).TotalSeconds, "user");
            var index = _faults.FindIndex(fault => request.Contains(fault.Path, StringComparison.Ordinal));
            if (index < 0)
                return null;
            var fault = _faults[index];
            _faults.RemoveAt(index);
            return fault;
        }
    }
}
