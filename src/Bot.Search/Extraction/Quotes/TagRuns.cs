using Bot.Search.Extraction.Tagging;
using Bot.Search.Extraction.Texts;

namespace Bot.Search.Extraction.Quotes;

/// <summary>Reads runs of one label out of a tagged text.</summary>
internal static class TagRuns
{
    /// <summary>Runs that start with <paramref name="begin"/> and go on with the label behind it, within a paragraph.</summary>
    public static List<TokenRange> Of(TextLayer text, TagLayer tags, int begin)
    {
        var runs = new List<TokenRange>();
        var labels = tags.Labels;
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] != begin)
                continue;
            var end = i + 1;
            while (end < labels.Length && labels[end] == begin + 1 && text.ParagraphOf(end) == text.ParagraphOf(i))
                end++;
            runs.Add(new TokenRange(i, end));
        }
        return runs;
    }
}
