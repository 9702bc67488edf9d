using Bot.Adapters.Messaging;
using Bot.Search.Domain;
using Bot.Search.Querying;

namespace Bot.Adapters.Composing;

/// <summary>Words with what matters in them marked.</summary>
internal static class RichWords
{
    // Words kept on each side of a difference, and the longest run of other words shown whole.
    private const int Around = 4;
    private const int LongestRun = 14;

    /// <summary>The words with matches in bold.</summary>
    public static RichText Highlighted(string text, IReadOnlyList<TextSpan> highlights)
    {
        var runs = new List<TextRun>();
        var at = 0;
        foreach (var span in highlights.Where(span => span.End <= text.Length))
        {
            if (span.Start < at || span.Length == 0)
                continue;
            Add(runs, text[at..span.Start], RunStyles.Plain);
            Add(runs, span.In(text), RunStyles.Bold);
            at = span.End;
        }
        Add(runs, text[at..], RunStyles.Plain);
        return new RichText(runs);
    }

    /// <summary>A difference as a glance: what agrees is cut to a few words beside what does not.</summary>
    public static RichText CompactDifference(IReadOnlyList<DifferencePart> parts)
    {
        var shown = parts.Select((part, i) => part.Operation == DifferenceOperation.Same
            ? part with { Text = Shorten(part.Text, i > 0 ? Around : 0, i < parts.Count - 1 ? Around : 0) }
            : part with { Text = Shorten(part.Text, LongestRun / 2, LongestRun / 2) });
        return Write(shown);
    }

    /// <summary>Explains the two looks of a difference by showing them.</summary>
    public static RichText Legend(string deleted, string inserted) => new(
    [
        new TextRun(deleted, RunStyles.Deleted),
        new TextRun(" \u00B7 "),
        new TextRun(inserted, RunStyles.Inserted),
    ]);

    private static RichText Write(IEnumerable<DifferencePart> parts)
    {
        var runs = new List<TextRun>();
        foreach (var part in parts)
        {
            if (runs.Count > 0)
                Add(runs, " ", RunStyles.Plain);
            Add(runs, part.Text, part.Operation switch
            {
                DifferenceOperation.Insert => RunStyles.Inserted,
                DifferenceOperation.Delete => RunStyles.Deleted,
                _ => RunStyles.Plain,
            });
        }
        return new RichText(runs);
    }

    private static string Shorten(string text, int head, int tail)
    {
        var words = text.Split(' ');
        if (words.Length <= head + tail + 1)
            return text;
        IEnumerable<string> kept = [.. words.Take(head), Texts.Ellipsis, .. words.TakeLast(tail)];
        return string.Join(' ', kept);
    }

    private static void Add(List<TextRun> runs, string text, RunStyles style)
    {
        if (text.Length > 0)
            runs.Add(new TextRun(SafeText.Defuse(text), style));
    }
}
