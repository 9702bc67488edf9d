namespace Bot.Search.Indexing.Postings;

/// <summary>The best docs over all segments, one an utterance. Equal scores are ordered by day, then by id.</summary>
internal sealed class TopHits(int capacity)
{
    private List<Entry> _entries = [];

    /// <summary>Where a hit lies. <paramref name="Day"/> and <paramref name="Id"/> order equal scores.</summary>
    internal sealed record Entry(int Score, int Day, UnitId Id, long Utterance, int Segment, int Doc) : IComparable<Entry>
    {
        public int CompareTo(Entry? other)
        {
            if (Score != other!.Score)
                return other.Score.CompareTo(Score);
            return Day != other.Day ? other.Day.CompareTo(Day) : Id.CompareTo(other.Id);
        }
    }

    /// <summary>Scores below this one cannot come in any more; an equal one may still win by its day or id.</summary>
    public int Floor => _entries.Count < capacity ? 0 : _entries[^1].Score;

    /// <summary>Best first.</summary>
    public IReadOnlyList<Entry> Entries => _entries;

    /// <summary>Takes in the best docs of a segment.</summary>
    public void Add(Segment segment, int number, ReadOnlySpan<TopDocs.Entry> docs)
    {
        var floor = Floor;
        foreach (var found in docs)
        {
            if (found.Score < floor)
                continue;
            var day = segment.Articles[segment.Docs[found.Doc].Article].Day;
            _entries.Add(new Entry(found.Score, day, segment.UnitIdOf(found.Doc), found.Utterance, number, found.Doc));
        }
        _entries = [.. _entries.Order().DistinctBy(entry => entry.Utterance).Take(capacity)];
    }
}
