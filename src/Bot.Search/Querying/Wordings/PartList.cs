namespace Bot.Search.Querying.Wordings;

/// <summary>Collects a difference word by word and gathers neighbours of one operation into one part.</summary>
internal sealed class PartList(ComparedText first, ComparedText second)
{
    private readonly List<DifferencePart> _parts = [];
    private int _first;
    private int _second;
    private int _sameFrom;
    private int _deletedFrom;
    private int _insertedFrom;

    /// <summary>The next words stand in both texts.</summary>
    public void Same(int ofFirst, int ofSecond)
    {
        if (ofSecond == 0)
            return;
        FlushChange();
        _first += ofFirst;
        _second += ofSecond;
        _deletedFrom = _first;
        _insertedFrom = _second;
    }

    /// <summary>The next words stand in the first text only.</summary>
    public void Delete(int words)
    {
        if (words == 0)
            return;
        FlushSame();
        _first += words;
    }

    /// <summary>The next words stand in the second text only.</summary>
    public void Insert(int words)
    {
        if (words == 0)
            return;
        FlushSame();
        _second += words;
    }

    public IReadOnlyList<DifferencePart> Finish()
    {
        FlushSame();
        FlushChange();
        return _parts;
    }

    private void FlushSame()
    {
        if (_insertedFrom > _sameFrom)
            _parts.Add(new DifferencePart(DifferenceOperation.Same, second.Between(_sameFrom, _insertedFrom)));
        _sameFrom = _insertedFrom;
    }

    private void FlushChange()
    {
        if (_first > _deletedFrom)
            _parts.Add(new DifferencePart(DifferenceOperation.Delete, first.Between(_deletedFrom, _first)));
        if (_second > _insertedFrom)
            _parts.Add(new DifferencePart(DifferenceOperation.Insert, second.Between(_insertedFrom, _second)));
        if (_first == _deletedFrom && _second == _insertedFrom)
            return;
        _deletedFrom = _first;
        _insertedFrom = _second;
        _sameFrom = _second;
    }
}
