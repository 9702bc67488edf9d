namespace Bot.Adapters.Connecting;

/// <summary>When something last came in; pings count. Safe for many threads.</summary>
internal sealed class InboundClock(TimeProvider clock)
{
    private long _last;

    /// <summary>Null before the first.</summary>
    public DateTimeOffset? Last => Interlocked.Read(ref _last) is var ticks and > 0 ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;

    /// <summary>How long ago; since when nothing ever came, as if it had just come.</summary>
    public TimeSpan Age => Last is { } last ? clock.GetUtcNow() - last : TimeSpan.Zero;

    /// <summary>Something came in just now.</summary>
    public void Tick() => Interlocked.Exchange(ref _last, clock.GetUtcNow().UtcTicks);
}
