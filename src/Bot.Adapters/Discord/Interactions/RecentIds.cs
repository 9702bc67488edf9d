namespace Bot.Adapters.Discord.Interactions;

/// <summary>The last ids seen: a resume may tell of the same event twice. Safe for many threads.</summary>
internal sealed class RecentIds
{
    private const int Kept = 8192;

    private readonly Lock _gate = new();
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();

    /// <summary>False when the id was seen before.</summary>
    public bool Add(string id)
    {
        lock (_gate)
        {
            if (!_seen.Add(id))
                return false;
            _order.Enqueue(id);
            if (_order.Count > Kept)
                _seen.Remove(_order.Dequeue());
            return true;
        }
    }
}
