using Bot.Search.Indexing.Segments;
using Bot.Search.Storing;
using Bot.Search.Storing.Sql;

namespace Bot.Search.Indexing.Searching;

/// <summary>
/// The best passages, one an utterance, in a heap with the worst on top. The order is total: score, then newest day, then
/// id; segments come in any order, so it is decided here.
/// </summary>
internal sealed class TopPassages(int capacity, Catalogue catalogue)
{
    private readonly Entry[] _heap = new Entry[capacity];
    private readonly Dictionary<long, int> _places = new(capacity);
    private int _count;
    private int _floor = -1;
    private int _floorDay = int.MinValue;

    /// <summary>A passage among the best, and where it is.</summary>
    internal readonly record struct Entry(int Score, int Day, long Unit, long Utterance, int Leaf, int Doc);

    /// <summary>Scores below this one have lost.</summary>
    public int Floor => _floor;

    /// <summary>False when a passage has certainly lost, by its score or, where that is equal, by its day: most have, and need not be looked up.</summary>
    public bool MayEnter(int score, int day) => score > _floor || (score == _floor && day >= _floorDay);

    /// <summary>In no order.</summary>
    public ReadOnlySpan<Entry> Entries => _heap.AsSpan(0, _count);

    /// <summary>The passage's id.</summary>
    public PassageId IdOf(long unit)
    {
        var article = catalogue.Find(PassageNumber.RowOf(unit));
        return article is null ? default : new PassageId(article.Id, article.Version, PassageNumber.OrdinalOf(unit));
    }

    /// <summary>Takes a passage in if it belongs to the best.</summary>
    public void Offer(in Entry entry)
    {
        if (_places.TryGetValue(entry.Utterance, out var known))
        {
            if (IsWorse(_heap[known], entry))
                SiftDown(known, entry);
        }
        else if (_count < capacity)
        {
            SiftUp(_count++, entry);
        }
        else if (IsWorse(_heap[0], entry))
        {
            _places.Remove(_heap[0].Utterance);
            SiftDown(0, entry);
        }
        if (_count == capacity)
            (_floor, _floorDay) = (_heap[0].Score, _heap[0].Day);
    }

    private bool IsWorse(in Entry left, in Entry right)
    {
        if (left.Score != right.Score)
            return left.Score < right.Score;
        return left.Day != right.Day ? left.Day < right.Day : IdOf(left.Unit) > IdOf(right.Unit);
    }

    private void Put(int at, in Entry entry)
    {
        _heap[at] = entry;
        _places[entry.Utterance] = at;
    }

    private void SiftUp(int at, Entry entry)
    {
        for (; at > 0 && IsWorse(entry, _heap[(at - 1) / 2]); at = (at - 1) / 2)
            Put(at, _heap[(at - 1) / 2]);
        Put(at, entry);
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
            Put(at, _heap[child]);
            at = child;
        }
        Put(at, entry);
    }
}
