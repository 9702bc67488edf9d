using Bot.Adapters.Connecting;
using Bot.Adapters.Discord.Wire;
using Microsoft.Extensions.Logging;

namespace Bot.Adapters.Discord.Gateway;

/// <summary>
/// Spends session starts carefully: at most max_concurrency in five seconds, and none beyond the day's number, after which
/// Discord would reset the token (https://discord.com/developers/docs/events/gateway#session-start-limit-object).
/// </summary>
internal sealed class IdentifyGate(SessionStartLimit limit, TimeProvider clock, ILogger logger)
{
    // Discord's five seconds, and two for connecting: what counts is when the identify arrives.
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(7);

    // Where Discord does not say.
    private const int Usual = 1000;

    private readonly Lock _gate = new();
    private readonly RateLimitGate _perKey = new(1, Period, clock);
    private int _remaining = limit.Remaining ?? Usual;
    private DateTimeOffset _reset = clock.GetUtcNow() + TimeSpan.FromMilliseconds(limit.ResetAfter);

    /// <summary>Waits until this shard may start a session.</summary>
    public async Task WaitAsync(int shard, CancellationToken cancellationToken)
    {
        while (TryTake() is { } wait)
        {
            DiscordLog.NoSessionStarts(logger, wait.TotalMinutes);
            await Task.Delay(wait, clock, cancellationToken);
        }
        await _perKey.WaitAsync($"{shard % Math.Max(1, limit.MaxConcurrency ?? 1)}", cancellationToken);
    }

    private TimeSpan? TryTake()
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            if (now >= _reset)
            {
                _remaining = limit.Total ?? Usual;
                _reset = now + TimeSpan.FromDays(1);
            }
            if (_remaining <= 0)
                return _reset - now;
            _remaining--;
            return null;
        }
    }
}
