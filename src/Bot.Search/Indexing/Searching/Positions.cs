using Bot.Search.Indexing.Passages;
using Lucene.Net.Index;

namespace Bot.Search.Indexing.Searching;

/// <summary>The positions of one term in one passage; used again from passage to passage.</summary>
internal sealed class Positions
{
    private int[] _at = new int[8];
    private int _count;

    /// <summary>Reads the positions of the passage where the walk stands.</summary>
    public void Read(DocsAndPositionsEnum walk)
    {
        _count = walk.Freq;
        if (_at.Length < _count)
            _at = new int[Math.Max(_count, _at.Length * 2)];
        for (var i = 0; i < _count; i++)
            _at[i] = walk.NextPosition();
    }

    /// <summary>The term is not there.</summary>
    public void Clear() => _count = 0;

    /// <summary>The positions inside a range, rising.</summary>
    public ReadOnlySpan<int> In(TokenRange range)
    {
        var all = _at.AsSpan(0, _count);
        var first = FirstFrom(all, range.Start);
        return all[first..Math.Max(first, FirstFrom(all, range.End))];
    }

    public bool Has(int position) => _at.AsSpan(0, _count).BinarySearch(position) >= 0;

    private static int FirstFrom(ReadOnlySpan<int> all, int position)
    {
        var found = all.BinarySearch(position);
        return found < 0 ? ~found : found;
    }
}
