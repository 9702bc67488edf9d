using System.Collections.Concurrent;

namespace Bot.Adapters.Slack.Api;

/// <summary>
/// Remembers until when a method is limited, so that one refusal makes all callers of that method wait and none of
/// another: https://docs.slack.dev/apis/web-api/rate-limits
/// </summary>
internal sealed class MethodGate(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> _closedUntil = new(StringComparer.Ordinal);

    /// <summary>How long calls of <paramref name="method"/> have to wait; zero when they need not.</summary>
    public TimeSpan Wait(string method)
    {
        var wait = _closedUntil.GetValueOrDefault(method) - clock.GetUtcNow();
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }

    /// <summary>Slack limits <paramref name="method"/> for so long.</summary>
    public void Close(string method, TimeSpan wait)
    {
        var until = clock.GetUtcNow() + wait;
        _closedUntil.AddOrUpdate(method, until, (_, other) => other > until ? other : until);
    }
}
