namespace Bot.Search.Indexing.Postings;

/// <summary>
/// Keeps the best docs of one segment, one an utterance, in a heap with the worst on top. Docs are offered in the order
/// that decides between equal scores, so an equal score that comes later has lost.
/// </summary>
internal sealed class TopDocs(int capacity)
{
    private readonly Entry[] _heap = new Entry[capacity];
    private readonly Dictionary<long, int> _scores = new(capacity);
    private int _count;

    /// <summary>A doc among the best.</summary>
    internal readonly record struct Entry(int Score, int Doc, long Utterance);

    /// <summary>Scores up to this one lose; -1 while there is room.</summary>
    public int Beaten { get; private set; } = -1;

    /// <summary>In no order.</summary>
    public ReadOnlySpan<Entry> Entries => _heap.AsSpan(0, _count);

    /// <summary>Takes a doc in if it belongs to the best. Docs come in rising order.</summary>
    public void Offer(int score, int doc, long utterance)
    {
        if (score <= Beaten)
            return;
        var entry = new Entry(score, doc, utterance);
        if (_scores.TryGetValue(utterance, out var known))
        {
            if (score <= known)
                return;
            SiftDown(IndexOf(utterance), entry);
        }
        else if (_count < capacity)
        {
            SiftUp(_count++, entry);
        }
        else
        {
            _scores.Remove(_heap[0].Utterance);
            SiftDown(0, entry);
        }
        _scores[utterance] = score;
        if (_count == capacity)
            Beaten = _heap[0].Score;
    }

    private static bool IsWorse(in Entry left, in Entry right) =>
        left.Score != right.Score ? left.Score < right.Score : left.Doc > right.Doc;

    private int IndexOf(long utterance)
    {
        var at = 0;
        while (_heap[at].Utterance != utterance)
            at++;
        return at;
    }

    private void SiftUp(int at, Entry entry)
    {
        for (; at > 0 && IsWorse(entry, _heap[(at - 1) / 2]); at = (at - 1) / 2)
            _heap[at] = _heap[(at - 1) / 2];
        _heap[at] = entry;
    }

    /// <summary>Puts a better entry in the place of another.</summary>
    private void SiftDown(int at, Entry entry)
    {
        for (var child = 2 * at + 1; child < _count; child = 2 * at + 1)
        {
            if (child + 1 < _count && IsWorse(_heap[child + 1], _heap[child]))
                child++;
            if (!IsWorse(_heap[child], entry))
                break;
            _heap[at] = _heap[child];
            at = child;
        }
        _heap[at] = entry;
    }
}
