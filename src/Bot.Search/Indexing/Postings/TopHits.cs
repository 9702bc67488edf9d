namespace Bot.Search.Indexing.Postings;

/// <summary>
/// Keeps the best docs, one an utterance. Over several segments equal scores are ordered by day and id; inside one
/// segment the number of the doc has that order.
/// </summary>
internal sealed class TopHits(int capacity)
{
    private readonly SortedSet<Entry> _entries = new(EntryOrder.Instance);
    private readonly Dictionary<long, Entry> _byUtterance = [];

    /// <summary>Where a hit lies. <paramref name="Day"/> and <paramref name="Id"/> order equal scores.</summary>
    internal sealed record Entry(int Score, int Day, UnitId Id, long Utterance, int Segment, int Doc);

    /// <summary>True when only something better than <see cref="WorstScore"/> can still come in.</summary>
    public bool IsFull => _entries.Count >= capacity;

    /// <summary>Score of the worst entry; -1 while there is room.</summary>
    public int WorstScore { get; private set; } = -1;

    /// <summary>Best first.</summary>
    public IReadOnlyCollection<Entry> Entries => _entries;

    /// <summary>True when an entry of this utterance is among the best.</summary>
    public bool Holds(long utterance) => _byUtterance.ContainsKey(utterance);

    /// <summary>Takes a doc in if it belongs to the best; false when it loses.</summary>
    public bool Offer(Entry entry)
    {
        if (_byUtterance.TryGetValue(entry.Utterance, out var known))
        {
            if (EntryOrder.Instance.Compare(entry, known) >= 0)
                return false;
            _entries.Remove(known);
        }
        else if (IsFull)
        {
            if (capacity == 0 || EntryOrder.Instance.Compare(entry, _entries.Max!) >= 0)
                return false;
            _byUtterance.Remove(_entries.Max!.Utterance);
            _entries.Remove(_entries.Max!);
        }
        _entries.Add(entry);
        _byUtterance[entry.Utterance] = entry;
        WorstScore = IsFull ? _entries.Max!.Score : -1;
        return true;
    }

    private sealed class EntryOrder : IComparer<Entry>
    {
        public static readonly EntryOrder Instance = new();

        public int Compare(Entry? x, Entry? y)
        {
            if (x!.Score != y!.Score)
                return y.Score.CompareTo(x.Score);
            return x.Day != y.Day ? y.Day.CompareTo(x.Day) : x.Id.CompareTo(y.Id);
        }
    }
}
