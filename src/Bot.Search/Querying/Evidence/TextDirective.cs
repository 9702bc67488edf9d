using Bot.Search.Domain;

namespace Bot.Search.Querying.Evidence;

/// <summary>
/// The part <c>text=[prefix-,]start[,end][,-suffix]</c> of a fragment. Browsers take the first place that fits, so
/// the shortest form is chosen whose first fit is the cited place: all words, or (for long or broken texts) a few
/// words of start and end; with words before, then behind them, when the same words stand earlier in the article.
/// </summary>
internal sealed class TextDirective
{
    private const int MaxWholeWords = 12;
    private const int EdgeWords = 4;
    private const int MaxEdgeWords = 12;
    private const int MaxContextWords = 8;

    private readonly FragmentText _text;
    private readonly int _first;
    private readonly int _last;

    private TextDirective(FragmentText text, int first, int last)
    {
        _text = text;
        _first = first;
        _last = last;
    }

    /// <summary>The directive for <paramref name="span"/> of a text; null when the span holds no word.</summary>
    public static string? For(FragmentWords words, TextSpan span)
    {
        var page = new FragmentText(words, span);
        var (first, last) = page.WordsIn(span);
        return first > last ? null : new TextDirective(page, first, last).Write();
    }

    private string Write()
    {
        var whole = _last - _first < MaxWholeWords && _text.InOneBlock(_first, _last);
        return whole ? WriteWhole() : WriteRange();
    }

    private string WriteWhole()
    {
        if (_text.FirstFit(_first, _last) == _text[_first].Start)
            return $"text={Encode(_first, _last)}";
        var from = PrefixStart(_last);
        // The words before are often the same too ("We are ready" in two paragraphs); then those behind tell the places apart.
        var suffix = _text.FirstFit(from, _last) == _text[from].Start ? "" : Suffix(from);
        return $"text={Prefix(from)}{Encode(_first, _last)}{suffix}";
    }

    private string WriteRange()
    {
        var startEnd = Math.Min(_first + EdgeWords - 1, Math.Max(_first, _last - 1));
        startEnd = _text.LastInBlock(_first, startEnd);
        while (startEnd < _last && startEnd - _first + 1 < MaxEdgeWords && _text.InOneBlock(_first, startEnd + 1)
            && _text.FirstFit(_first, startEnd) != _text[_first].Start)
            startEnd++;
        var prefix = _text.FirstFit(_first, startEnd) == _text[_first].Start ? "" : Prefix(PrefixStart(startEnd));
        if (startEnd >= _last)
            return $"text={prefix}{Encode(_first, _last)}";
        return $"text={prefix}{Encode(_first, startEnd)},{Encode(EndStart(startEnd), _last)}";
    }

    /// <summary>The first of the end words: few, but so many that they do not fit earlier behind the start words.</summary>
    private int EndStart(int startEnd)
    {
        var from = Math.Max(startEnd + 1, _last - EdgeWords + 1);
        from = _text.FirstInBlock(from, _last);
        while (from - 1 > startEnd && _last - from + 1 < MaxEdgeWords && _text.InOneBlock(from - 1, _last)
            && _text.FirstFit(from, _last, _text[startEnd].End) != _text[from].Start)
            from--;
        return from;
    }

    private string Prefix(int from) => from == _first ? "" : $"{Encode(from, _first - 1)}-,";

    /// <summary>The first of the words before, of as few as tell the place; all that may be given where none do.</summary>
    private int PrefixStart(int end)
    {
        var from = _first;
        while (from > 0 && _first - from < MaxContextWords && _text.InOneBlock(from - 1, _first))
        {
            from--;
            if (_text.FirstFit(from, end) == _text[from].Start)
                break;
        }
        return from;
    }

    private string Suffix(int from)
    {
        var to = _last;
        while (to + 1 < _text.Count && to - _last < MaxContextWords && _text.InOneBlock(_last, to + 1))
        {
            to++;
            if (_text.FirstFit(from, to) == _text[from].Start)
                break;
        }
        return to == _last ? "" : $",-{Encode(_last + 1, to)}";
    }

    private string Encode(int first, int last) =>
        Uri.EscapeDataString(_text.Between(first, last)).Replace("-", "%2D", StringComparison.Ordinal);
}
