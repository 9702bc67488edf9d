using Bot.Search.Extraction.Quotes;

namespace Bot.Search.Extraction.Attributing;

/// <summary>Questions to many ranges of one text, which are asked once for each of its sentences.</summary>
internal static class TextRanges
{
    /// <summary>True when neither begins nor ends go back from one range to the next, as those of a tagger.</summary>
    public static bool AreInOrder(IReadOnlyList<TokenRange> ranges)
    {
        for (var i = 1; i < ranges.Count; i++)
        {
            if (ranges[i].First < ranges[i - 1].First || ranges[i].End < ranges[i - 1].End)
                return false;
        }
        return true;
    }

    /// <summary>Where those of <paramref name="ranges"/> lie that share words with <paramref name="range"/>; all of them where they are in no order.</summary>
    public static (int From, int To) Near(IReadOnlyList<TokenRange> ranges, bool inOrder, TokenRange range)
    {
        if (!inOrder)
            return (0, ranges.Count);
        int low = 0, high = ranges.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (ranges[middle].End > range.First)
                high = middle;
            else
                low = middle + 1;
        }
        var to = low;
        while (to < ranges.Count && ranges[to].First < range.End)
            to++;
        return (low, to);
    }
}

/// <summary>Ranges of one text, and whether any of them shares words with another.</summary>
internal sealed class HeldWords
{
    private readonly bool[] _held;
    private readonly List<TokenRange> _all = [];
    private readonly List<TokenRange> _empty = [];

    /// <param name="tokens">How many tokens the text has.</param>
    /// <param name="ranges">The first ranges.</param>
    public HeldWords(int tokens, IEnumerable<TokenRange> ranges)
    {
        _held = new bool[tokens];
        foreach (var range in ranges)
            Add(range);
    }

    public void Add(TokenRange range)
    {
        _all.Add(range);
        if (range.Count <= 0)
            _empty.Add(range);
        else
            _held.AsSpan(range.First, range.Count).Fill(true);
    }

    /// <summary>As <see cref="TokenRange.Overlaps"/> of any of them.</summary>
    public bool Overlap(TokenRange range)
    {
        // A range without words lies within another that begins before it and ends behind it.
        if (range.Count <= 0)
            return _all.Exists(one => one.Overlaps(range));
        return _held.AsSpan(range.First, range.Count).Contains(true) || _empty.Exists(one => one.Overlaps(range));
    }
}
