namespace Bot.Adapters.Connecting;

/// <summary>
/// How long to wait before trying again: exponential with full jitter
/// (https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/). Not safe for several threads.
/// </summary>
internal sealed class Backoff(TimeSpan first, TimeSpan longest, Random random)
{
    private int _failures;

    /// <summary>Failures in a row so far.</summary>
    public int Failures => _failures;

    /// <summary>Between nothing and the doubled ceiling of the last failure, never above the longest.</summary>
    public TimeSpan Next()
    {
        var ceiling = Math.Min(longest.TotalMilliseconds, first.TotalMilliseconds * Math.Pow(2, Math.Min(_failures, 30)));
        _failures++;
        return TimeSpan.FromMilliseconds(ceiling * random.NextDouble());
    }

    /// <summary>Something worked: the next failure starts small again.</summary>
    public void Reset() => _failures = 0;
}
