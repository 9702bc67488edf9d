using Bot.Search.Domain;

namespace Bot.Search.Reading.Boilerplate;

/// <summary>Collects what the rules find.</summary>
internal sealed class BoilerplateMarks(TextLines lines)
{
    private readonly List<TextSpan> _spans = [];
    private readonly HashSet<int> _wholeLines = [];

    /// <summary>True when the whole line was marked by an earlier rule.</summary>
    public bool HasLine(int index) => _wholeLines.Contains(index);

    public void AddLine(int index)
    {
        if (_wholeLines.Add(index))
            _spans.Add(lines.SpanOf(index));
    }

    public void Add(TextSpan span) => _spans.Add(span);

    /// <summary>Sorted; spans that overlap or have only white space between them are one.</summary>
    public IReadOnlyList<TextSpan> Merged(string text)
    {
        _spans.Sort();
        var merged = new List<TextSpan>();
        foreach (var span in _spans.Where(span => span.Length > 0))
        {
            if (merged.Count > 0 && Touches(text, merged[^1], span))
                merged[^1] = new TextSpan(merged[^1].Start, Math.Max(merged[^1].End, span.End));
            else
                merged.Add(span);
        }
        return merged;
    }

    private static bool Touches(string text, TextSpan first, TextSpan second) =>
        second.Start <= first.End || text.AsSpan(first.End, second.Start - first.End).IsWhiteSpace();
}
