namespace Bot.Adapters.Discord.Rest;

/// <summary>
/// Counts answers 401, 403 and 429: at 10,000 in ten minutes Discord bans the address
/// (https://discord.com/developers/docs/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans). We stop far before.
/// </summary>
internal sealed class InvalidRequests(TimeProvider clock)
{
    public const int Most = 2000;

    private static readonly TimeSpan Period = TimeSpan.FromMinutes(10);

    private readonly Lock _gate = new();
    private readonly Queue<DateTimeOffset> _times = new();

    /// <summary>Whether so many were invalid that nothing is sent for now.</summary>
    public bool IsClosed
    {
        get
        {
            lock (_gate)
            {
                Forget();
                return _times.Count >= Most;
            }
        }
    }

    public void Count()
    {
        lock (_gate)
        {
            Forget();
            _times.Enqueue(clock.GetUtcNow());
        }
    }

    private void Forget()
    {
        var before = clock.GetUtcNow() - Period;
        while (_times.TryPeek(out var time) && time <= before)
            _times.Dequeue();
    }
}
