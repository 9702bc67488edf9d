using Bot.Search.Domain;

namespace Bot.Search.Querying.Evidence;

/// <summary>
/// An article's text as a browser searches it: words without regard to case, white space runs as one space, and never
/// over the border of a block (a line break here). The cited span adds its own borders, as marks stick to words: the
/// words that it touches are cut anew, all others are those of the article.
/// </summary>
internal sealed class FragmentText
{
    private readonly FragmentWords _all;
    private readonly List<(TextSpan Word, int Block)> _cut = [];
    private readonly int _from;
    private readonly int _shift;

    public FragmentText(FragmentWords all, TextSpan cited)
    {
        _all = all;
        _from = all.FirstEndingAfter(cited.Start);
        var to = _from;
        for (; to < all.Count && all[to].Start < cited.End; to++)
            Cut(all[to], all.BlockOf(to), cited);
        _shift = _cut.Count - (to - _from);
    }

    public int Count => _all.Count + _shift;

    public TextSpan this[int index] => IsCut(index) ? _cut[index - _from].Word : _all[Outside(index)];

    /// <summary>Indexes of the first and last word inside the span that hold a letter or digit; first behind last when none does.</summary>
    public (int First, int Last) WordsIn(TextSpan span)
    {
        var first = FirstWhere(word => word.Start >= span.Start);
        var last = FirstWhere(word => word.End > span.End) - 1;
        if (first == Count)
            return (0, -1);
        while (first <= last && !HasLetter(first))
            first++;
        while (last >= first && !HasLetter(last))
            last--;
        return (first, last);
    }

    public bool InOneBlock(int first, int last) => BlockOf(first) == BlockOf(last);

    /// <summary>The last index up to <paramref name="last"/> that lies in the block of <paramref name="first"/>.</summary>
    public int LastInBlock(int first, int last)
    {
        while (last > first && !InOneBlock(first, last))
            last--;
        return last;
    }

    /// <summary>The first index from <paramref name="first"/> that lies in the block of <paramref name="last"/>.</summary>
    public int FirstInBlock(int first, int last)
    {
        while (first < last && !InOneBlock(first, last))
            first++;
        return first;
    }

    /// <summary>The words as written, one space between them where the text has white space.</summary>
    public string Between(int first, int last)
    {
        var parts = new List<string>();
        for (var i = first; i <= last; i++)
        {
            if (i > first && this[i].Start > this[i - 1].End)
                parts.Add(" ");
            parts.Add(this[i].In(_all.Text));
        }
        return string.Concat(parts);
    }

    /// <summary>Where the words from first to last fit for the first time at or behind <paramref name="from"/>.</summary>
    public int FirstFit(int first, int last, int from = 0)
    {
        // The rarest of the words leads to the few places that are worth a look.
        var rarest = _all.KnowsPlaces ? Enumerable.Range(first, last - first + 1).MinBy(index => _all.PlacesOf(this[index]).Count) : first;
        foreach (var place in PlacesOf(rarest))
        {
            var at = place - (rarest - first);
            if (at >= 0 && at + (last - first) < Count && this[at].Start >= from && Fits(at, first, last))
                return this[at].Start;
        }
        return -1;
    }

    /// <summary>Where a word may stand: the places known of it outside the cited span, and everywhere inside.</summary>
    private IEnumerable<int> PlacesOf(int word)
    {
        if (!_all.KnowsPlaces)
            return Enumerable.Range(0, Count);
        var known = _all.PlacesOf(this[word]);
        var to = _from + _cut.Count - _shift;
        return known.TakeWhile(place => place < _from)
            .Concat(Enumerable.Range(_from, _cut.Count))
            .Concat(known.SkipWhile(place => place < to).Select(place => place + _shift));
    }

    private bool Fits(int at, int first, int last)
    {
        if (!InOneBlock(at, at + last - first))
            return false;
        for (var k = 0; k <= last - first; k++)
        {
            if (!Same(this[at + k], this[first + k], k == 0, k == last - first))
                return false;
        }
        return true;
    }

    // A browser's fit begins and ends at word borders, so punctuation that sticks to the outer words does not matter.
    private bool Same(TextSpan word, TextSpan sought, bool isFirst, bool isLast)
    {
        var a = _all.Text.AsSpan(word.Start, word.Length);
        var b = _all.Text.AsSpan(sought.Start, sought.Length);
        if (isFirst)
        {
            a = FragmentWords.TrimStart(a);
            b = FragmentWords.TrimStart(b);
        }
        if (isLast)
        {
            a = FragmentWords.TrimEnd(a);
            b = FragmentWords.TrimEnd(b);
        }
        return a.Equals(b, StringComparison.OrdinalIgnoreCase);
    }

    private void Cut(TextSpan word, int block, TextSpan cited)
    {
        var start = word.Start;
        foreach (var border in new[] { cited.Start, cited.End, word.End })
        {
            if (border <= start || border > word.End)
                continue;
            _cut.Add((new TextSpan(start, border), block));
            start = border;
        }
    }

    private bool IsCut(int index) => index >= _from && index < _from + _cut.Count;

    private int Outside(int index) => index < _from ? index : index - _shift;

    private int BlockOf(int index) => IsCut(index) ? _cut[index - _from].Block : _all.BlockOf(Outside(index));

    /// <summary>The first word for which something holds that holds for all behind it; <see cref="Count"/> when there is none.</summary>
    private int FirstWhere(Predicate<TextSpan> holds)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (holds(this[middle]))
                high = middle;
            else
                low = middle + 1;
        }
        return low;
    }

    private bool HasLetter(int word) => this[word].In(_all.Text).Any(c => char.IsLetterOrDigit(c) || char.IsSurrogate(c));
}
