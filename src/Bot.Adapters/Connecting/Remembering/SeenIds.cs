namespace Bot.Adapters.Connecting.Remembering;

/// <summary>
/// Ids that this process has seen lately, so that it answers nothing twice. Bounded in number and time: Slack's own
/// retries end after some five minutes, Discord's resumes within minutes. Safe for many threads.
/// </summary>
internal sealed class SeenIds(TimeProvider clock, int capacity = SeenIds.DefaultCapacity)
{
    private const int DefaultCapacity = 50_000;
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, DateTimeOffset> _seen = new(StringComparer.Ordinal);
    private readonly Queue<(string Id, DateTimeOffset At)> _order = new();

    /// <summary>True when none of the ids was seen before; all of them are from now on.</summary>
    public bool TryAdd(IReadOnlyList<string> ids)
    {
        lock (_gate)
        {
            Forget();
            var isNew = !ids.Any(_seen.ContainsKey);
            var now = clock.GetUtcNow();
            foreach (var id in ids.Where(id => _seen.TryAdd(id, now)))
                _order.Enqueue((id, now));
            return isNew;
        }
    }

    /// <summary>As if the ids had never been seen: the delivery was not taken after all.</summary>
    public void Remove(IReadOnlyList<string> ids)
    {
        lock (_gate)
        {
            foreach (var id in ids)
                _seen.Remove(id);
        }
    }

    private void Forget()
    {
        var oldest = clock.GetUtcNow() - Kept;
        while (_order.TryPeek(out var first) && (first.At < oldest || _order.Count > capacity))
        {
            _order.Dequeue();
            if (_seen.TryGetValue(first.Id, out var at) && at == first.At)
                _seen.Remove(first.Id);
        }
    }
}
