using Bot.Search.Domain;

namespace Bot.Search.Reading.Boilerplate;

/// <summary>The lines of a text that are not blank, without surrounding white space.</summary>
internal sealed class TextLines
{
    private readonly string _text;
    private readonly List<TextSpan> _spans = [];
    private readonly List<bool> _afterBlank = [];

    public TextLines(string text)
    {
        _text = text;
        var blank = true;
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny('\n', '\r');
            var end = length < 0 ? text.Length : start + length;
            var span = Trimmed(start, end);
            if (span.Length > 0)
            {
                _spans.Add(span);
                _afterBlank.Add(blank);
            }
            blank = span.Length == 0;
            start = end + (IsPair(end) ? 2 : 1);
        }
        FirstProse = _spans.FindIndex(IsProse);
        LastProse = _spans.FindLastIndex(IsProse);
        if (FirstProse < 0)
            FirstProse = LastProse = _spans.Count;
    }

    public int Count => _spans.Count;

    /// <summary>Index of the first line that reads as a sentence; <see cref="Count"/> when there is none.</summary>
    public int FirstProse { get; }

    /// <summary>Index of the last line that reads as a sentence; <see cref="Count"/> when there is none.</summary>
    public int LastProse { get; }

    public TextSpan SpanOf(int index) => _spans[index];

    public ReadOnlySpan<char> this[int index] => _text.AsSpan(_spans[index].Start, _spans[index].Length);

    /// <summary>True when a blank line (or nothing) stands before this line.</summary>
    public bool StartsBlock(int index) => _afterBlank[index];

    /// <summary>Index behind the last line of the block of lines that <paramref name="index"/> begins.</summary>
    public int EndOfBlock(int index)
    {
        do
            index++;
        while (index < Count && !_afterBlank[index]);
        return index;
    }

    private bool IsProse(TextSpan span)
    {
        var line = _text.AsSpan(span.Start, span.Length);
        return LineShape.EndsAsSentence(line) && LineShape.Words(line) >= 8;
    }

    private bool IsPair(int end) => end + 1 < _text.Length && _text[end] == '\r' && _text[end + 1] == '\n';

    private TextSpan Trimmed(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(_text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(_text[end - 1]))
            end--;
        return new TextSpan(start, end);
    }
}
