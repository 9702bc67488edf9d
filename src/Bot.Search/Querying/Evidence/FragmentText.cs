using Bot.Search.Domain;

namespace Bot.Search.Querying.Evidence;

/// <summary>
/// An article's text as a browser searches it: words without regard to case, white space runs as one space, and never
/// over the border of a block (a line break here).
/// </summary>
internal sealed class FragmentText
{
    private readonly string _text;
    private readonly List<TextSpan> _words = [];
    private readonly List<int> _blocks = [];

    /// <summary>Cuts the text into words; <paramref name="cited"/> adds its own borders, as marks stick to words.</summary>
    public FragmentText(string text, TextSpan cited)
    {
        _text = text;
        var block = 0;
        var start = -1;
        for (var at = 0; at <= text.Length; at++)
        {
            var gap = at == text.Length || char.IsWhiteSpace(text[at]) || char.IsControl(text[at]);
            if (start >= 0 && (gap || at == cited.Start || at == cited.End))
            {
                _words.Add(new TextSpan(start, at));
                _blocks.Add(block);
                start = -1;
            }
            if (start < 0 && !gap)
                start = at;
            if (at < text.Length && text[at] is '\n' or '\r' or '\u2028' or '\u2029')
                block++;
        }
    }

    public IReadOnlyList<TextSpan> Words => _words;

    /// <summary>Indexes of the first and last word inside the span that hold a letter or digit; first behind last when none does.</summary>
    public (int First, int Last) WordsIn(TextSpan span)
    {
        var first = _words.FindIndex(word => word.Start >= span.Start);
        var last = _words.FindLastIndex(word => word.End <= span.End);
        if (first < 0)
            return (0, -1);
        while (first <= last && !HasLetter(first))
            first++;
        while (last >= first && !HasLetter(last))
            last--;
        return (first, last);
    }

    public bool InOneBlock(int first, int last) => _blocks[first] == _blocks[last];

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
            if (i > first && _words[i].Start > _words[i - 1].End)
                parts.Add(" ");
            parts.Add(_words[i].In(_text));
        }
        return string.Concat(parts);
    }

    /// <summary>Where the words from first to last fit for the first time at or behind <paramref name="from"/>.</summary>
    public int FirstFit(int first, int last, int from = 0)
    {
        for (var i = 0; i + (last - first) < _words.Count; i++)
        {
            if (_words[i].Start >= from && Fits(i, first, last))
                return _words[i].Start;
        }
        return -1;
    }

    private bool Fits(int at, int first, int last)
    {
        if (_blocks[at] != _blocks[at + last - first])
            return false;
        for (var k = 0; k <= last - first; k++)
        {
            if (!Same(_words[at + k], _words[first + k], k == 0, k == last - first))
                return false;
        }
        return true;
    }

    // A browser's fit begins and ends at word borders, so punctuation that sticks to the outer words does not matter.
    private bool Same(TextSpan word, TextSpan sought, bool isFirst, bool isLast)
    {
        var a = _text.AsSpan(word.Start, word.Length);
        var b = _text.AsSpan(sought.Start, sought.Length);
        if (isFirst)
        {
            a = TrimStart(a);
            b = TrimStart(b);
        }
        if (isLast)
        {
            a = TrimEnd(a);
            b = TrimEnd(b);
        }
        return a.Equals(b, StringComparison.OrdinalIgnoreCase);
    }

    private static ReadOnlySpan<char> TrimStart(ReadOnlySpan<char> word)
    {
        while (!word.IsEmpty && !char.IsLetterOrDigit(word[0]))
            word = word[1..];
        return word;
    }

    private static ReadOnlySpan<char> TrimEnd(ReadOnlySpan<char> word)
    {
        while (!word.IsEmpty && !char.IsLetterOrDigit(word[^1]))
            word = word[..^1];
        return word;
    }

    private bool HasLetter(int word) => _words[word].In(_text).Any(c => char.IsLetterOrDigit(c) || char.IsSurrogate(c));
}
