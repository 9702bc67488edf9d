using Bot.Search.Storing;
using Microsoft.Extensions.Options;

namespace Bot.Host.Workers;

/// <summary>How old the state of the store is that the index of this process is known to hold. Safe from any thread.</summary>
internal sealed class FollowingLag(IOptions<StoreOptions> store, TimeProvider clock)
{
    private long _held = clock.GetTimestamp();
    private volatile bool _isFaulty;

    /// <summary>True where other copies can answer while this one cannot yet.</summary>
    public bool IsShared => store.Value.IsShared;

    /// <summary>Null while the store or the index cannot be used: then it is that which has to be said.</summary>
    public TimeSpan? Age => _isFaulty ? null : clock.GetElapsedTime(Volatile.Read(ref _held));

    /// <summary>The index holds everything that the store held at this timestamp of the clock.</summary>
    public void Held(long timestamp)
    {
        Volatile.Write(ref _held, timestamp);
        _isFaulty = false;
    }

    /// <summary>The store or the index cannot be used.</summary>
    public void Failed() => _isFaulty = true;
}
