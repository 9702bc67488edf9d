using System.Collections.Concurrent;

namespace Bot.Adapters.Connecting;

/// <summary>
/// What a platform was asked, kept for a while; of many who want the same at once one asks. Where asking again fails, the
/// last answer serves on for some time. Safe for many threads.
/// </summary>
/// <param name="look">Asks; null when there was no answer. Has time limits of its own and does not throw for what can go wrong on the way.</param>
/// <param name="fresh">So long an answer is taken as it is.</param>
/// <param name="usable">So long it serves where there is no newer one.</param>
/// <param name="clock">Tells the age of answers.</param>
internal sealed class LookedUp<TKey, TValue>(Func<TKey, Task<TValue?>> look, TimeSpan fresh, TimeSpan usable, TimeProvider clock)
    where TKey : notnull
    where TValue : class
{
    private const int Kept = 10_000;

    private readonly RecentlyUsed<TKey, (TValue Value, DateTimeOffset At)> _known = new(Kept);
    private readonly ConcurrentDictionary<TKey, Lazy<Task<TValue?>>> _asking = new();

    /// <summary>The answer; null when there is none that may be used.</summary>
    public async Task<TValue?> FindAsync(TKey key, CancellationToken cancellationToken)
    {
        var hasOld = _known.TryFind(key, out var old);
        var age = clock.GetUtcNow() - old.At;
        if (hasOld && age < fresh)
            return old.Value;
        var asking = _asking.GetOrAdd(key, one => new Lazy<Task<TValue?>>(() => AskAsync(one)));
        return await asking.Value.WaitAsync(cancellationToken) ?? (hasOld && age < usable ? old.Value : null);
    }

    private async Task<TValue?> AskAsync(TKey key)
    {
        try
        {
            var answer = await look(key);
            if (answer is not null)
                _known.Keep(key, (answer, clock.GetUtcNow()));
            return answer;
        }
        finally
        {
            _asking.TryRemove(key, out _);
        }
    }
}
