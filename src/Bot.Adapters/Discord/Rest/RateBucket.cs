namespace Bot.Adapters.Discord.Rest;

/// <summary>One limit: how many calls are left and when they come back. Safe for many threads.</summary>
internal sealed class RateBucket
{
    private readonly Lock _gate = new();
    private int _remaining = int.MaxValue;
    private int _limit = int.MaxValue;
    private DateTimeOffset _reset;

    /// <summary>When it was last used, to forget it some day.</summary>
    public DateTimeOffset LastUsed { get; private set; }

    /// <summary>Takes one call; null when that was possible, else how long until more are there.</summary>
    public TimeSpan? TryTake(DateTimeOffset now)
    {
        lock (_gate)
        {
            LastUsed = now;
            if (now >= _reset && _remaining < _limit)
                _remaining = _limit;
            if (_remaining > 0)
            {
                if (_remaining != int.MaxValue)
                    _remaining--;
                return null;
            }
            return _reset - now;
        }
    }

    /// <summary>Takes over what Discord says. Answers come out of order, so within one period the lower count holds.</summary>
    public void Learn(int limit, int remaining, DateTimeOffset reset)
    {
        lock (_gate)
        {
            var samePeriod = _limit != int.MaxValue && reset <= _reset + TimeSpan.FromMilliseconds(500);
            _remaining = samePeriod ? Math.Min(_remaining, remaining) : remaining;
            _limit = Math.Max(1, limit);
            _reset = reset;
        }
    }

    /// <summary>Nothing goes before <paramref name="until"/>.</summary>
    public void Block(DateTimeOffset until)
    {
        lock (_gate)
        {
            _remaining = 0;
            _limit = _limit == int.MaxValue ? 1 : _limit;
            _reset = until > _reset ? until : _reset;
        }
    }
}
