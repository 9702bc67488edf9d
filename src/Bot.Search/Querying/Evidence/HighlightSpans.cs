using Bot.Search.Analyzing;
using Bot.Search.Domain;

namespace Bot.Search.Querying.Evidence;

/// <summary>Marks in a shown text what the question's words found, by the very analyser that found it.</summary>
internal static class HighlightSpans
{
    /// <summary>Spans of words whose term was asked for: sorted, without overlap; neighbours with only a blank between are one span.</summary>
    public static IReadOnlyList<TextSpan> In(string text, IReadOnlySet<string> terms, ITermAnalyzer analyzer)
    {
        if (terms.Count == 0)
            return [];
        var spans = analyzer.Analyze(text).Where(token => terms.Contains(token.Term)).Select(token => token.Span).Order();
        var merged = new List<TextSpan>();
        foreach (var span in spans)
        {
            if (merged.Count > 0 && span.Start <= merged[^1].End + 1 && IsGap(text, merged[^1].End, span.Start))
                merged[^1] = new TextSpan(merged[^1].Start, Math.Max(merged[^1].End, span.End));
            else
                merged.Add(span);
        }
        return merged;
    }

    private static bool IsGap(string text, int end, int start) => start <= end || text[end] is ' ' or '-' or '\u2010' or '\u2011';
}
