namespace Bot.Testing;

/// <summary>A clock that runs so many times faster than the real one, for both sides of a conversation.</summary>
public sealed class FastTimeProvider(int times) : TimeProvider
{
    private readonly long _start = System.GetTimestamp();
    private readonly DateTimeOffset _origin = System.GetUtcNow();

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => _origin + Elapsed;

    public override long GetTimestamp() => Elapsed.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, Shorter(dueTime), Shorter(period));

    private TimeSpan Elapsed => System.GetElapsedTime(_start) * times;

    private TimeSpan Shorter(TimeSpan time) => time == Timeout.InfiniteTimeSpan ? time : time / times;
}
