namespace Bot.Search.Querying.Wordings;

/// <summary>
/// The word-level difference of two texts: a longest common subsequence of words, so that the fewest words are shown
/// as deleted or inserted. Deletions stand before insertions at the same place.
/// </summary>
internal static class WordDifference
{
    /// <summary>
    /// Largest table that is filled, in cells. Two texts whose differing middles are larger (2,000 words each) share
    /// too little to be worth showing word by word: their middles are deleted and inserted as a whole.
    /// </summary>
    private const long MaxCells = 4_000_000;

    /// <summary>From <paramref name="first"/> to <paramref name="second"/>; words in both are shown as the second writes them.</summary>
    public static IReadOnlyList<DifferencePart> Between(string first, string second) =>
        Between(ComparedText.OfTrimmed(first), ComparedText.OfTrimmed(second), text => text.Words.Select(word => word.Loose));

    /// <summary>As above, with the keys by which two words count as the same: one for each word of a text.</summary>
    public static IReadOnlyList<DifferencePart> Between(ComparedText first, ComparedText second, Func<ComparedText, IEnumerable<string>> keys)
    {
        var a = keys(first).ToArray();
        var b = keys(second).ToArray();
        var prefix = 0;
        while (prefix < a.Length && prefix < b.Length && a[prefix] == b[prefix])
            prefix++;
        var suffix = 0;
        while (suffix < a.Length - prefix && suffix < b.Length - prefix && a[^(suffix + 1)] == b[^(suffix + 1)])
            suffix++;
        var parts = new PartList(first, second);
        parts.Same(prefix, prefix);
        Middle(a.AsSpan(prefix, a.Length - prefix - suffix), b.AsSpan(prefix, b.Length - prefix - suffix), parts);
        parts.Same(suffix, suffix);
        return parts.Finish();
    }

    private static void Middle(ReadOnlySpan<string> a, ReadOnlySpan<string> b, PartList parts)
    {
        if ((long)a.Length * b.Length > MaxCells || a.IsEmpty || b.IsEmpty)
        {
            parts.Delete(a.Length);
            parts.Insert(b.Length);
            return;
        }
        var common = CommonLengths(a, b);
        int i = 0, j = 0;
        while (i < a.Length && j < b.Length)
        {
            if (a[i] == b[j])
            {
                parts.Same(1, 1);
                i++;
                j++;
            }
            else if (common[i + 1, j] >= common[i, j + 1])
            {
                parts.Delete(1);
                i++;
            }
            else
            {
                parts.Insert(1);
                j++;
            }
        }
        parts.Delete(a.Length - i);
        parts.Insert(b.Length - j);
    }

    /// <summary>Cell (i, j): length of the longest common subsequence of the tails that begin at i and j.</summary>
    private static ushort[,] CommonLengths(ReadOnlySpan<string> a, ReadOnlySpan<string> b)
    {
        var lengths = new ushort[a.Length + 1, b.Length + 1];
        for (var i = a.Length - 1; i >= 0; i--)
        {
            for (var j = b.Length - 1; j >= 0; j--)
            {
                lengths[i, j] = a[i] == b[j]
                    ? (ushort)(lengths[i + 1, j + 1] + 1)
                    : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }
        return lengths;
    }
}

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
