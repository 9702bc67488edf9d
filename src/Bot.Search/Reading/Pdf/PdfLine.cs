using System.Text;

namespace Bot.Search.Reading.Pdf;

/// <summary>One drawn letter (or ligature), upright, in points from the page's lower left corner.</summary>
internal readonly record struct PdfGlyph(float Left, float Right, float Baseline, float Size, string Letters);

/// <summary>Letters that stand on one line without a wide gap.</summary>
/// <param name="Left">Left edge in points.</param>
/// <param name="Right">Right edge.</param>
/// <param name="Baseline">Height of its letters' feet above the page's lower edge.</param>
/// <param name="Size">Size of its letters.</param>
/// <param name="Text">The letters, with one blank for each gap between words.</param>
internal sealed record PdfLine(float Left, float Right, float Baseline, float Size, string Text)
{
    /// <summary>A gap of so many sizes is one between columns, or between a label and its text.</summary>
    private const float WideGap = 1.3f;

    private static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    private const float WordGap = 0.18f;
    private const float SameLine = 0.35f;

    /// <summary>True when both stand on one line of the page.</summary>
    public bool IsBeside(PdfLine other) => Math.Abs(Baseline - other.Baseline) <= SameLine * Math.Min(Size, other.Size);

    /// <summary>The lines of a page, from top to bottom and from left to right, however the page draws them.</summary>
    public static List<PdfLine> Of(IReadOnlyList<PdfGlyph> glyphs)
    {
        var runs = Join(Runs(glyphs));
        runs.Sort(static (a, b) => a.Baseline != b.Baseline ? b.Baseline.CompareTo(a.Baseline) : a.Left.CompareTo(b.Left));
        return runs;
    }

    /// <summary>Letters that follow each other as they are drawn.</summary>
    private static List<PdfLine> Runs(IReadOnlyList<PdfGlyph> glyphs)
    {
        var lines = new List<PdfLine>();
        var text = new StringBuilder();
        PdfGlyph first = default, last = default;
        foreach (var glyph in glyphs)
        {
            if (text.Length > 0 && !Follows(last, glyph))
                Finish();
            if (text.Length == 0)
                first = glyph;
            else if (glyph.Left - last.Right > WordGap * glyph.Size && text[^1] != ' ')
                text.Append(' ');
            foreach (var letter in glyph.Letters)
                Append(text, letter);
            last = glyph;
        }
        Finish();
        return lines;

        void Finish()
        {
            if (text.ToString().Trim() is { Length: > 0 } words)
                lines.Add(new PdfLine(first.Left, last.Right, first.Baseline, first.Size, words));
            text.Clear();
        }
    }

    private static bool Follows(PdfGlyph last, PdfGlyph next) =>
        Math.Abs(next.Baseline - last.Baseline) <= SameLine * Math.Min(last.Size, next.Size)
        && next.Left - last.Right < WideGap * next.Size && next.Left - last.Right > -0.5f * next.Size;

    /// <summary>Runs of one line that stand close together, drawn in any order.</summary>
    private static List<PdfLine> Join(List<PdfLine> runs)
    {
        var joined = new List<PdfLine>(runs.Count);
        foreach (var row in runs.OrderByDescending(run => run.Baseline).Aggregate(new List<List<PdfLine>>(), Rows))
        {
            PdfLine? open = null;
            foreach (var run in row.OrderBy(run => run.Left))
            {
                if (open is null || run.Left - open.Right >= WideGap * Math.Max(open.Size, run.Size))
                {
                    if (open is not null)
                        joined.Add(open);
                    open = run;
                    continue;
                }
                var blank = run.Left - open.Right > WordGap * run.Size ? " " : "";
                open = open with { Right = Math.Max(open.Right, run.Right), Size = Math.Max(open.Size, run.Size), Text = open.Text + blank + run.Text };
            }
            if (open is not null)
                joined.Add(open);
        }
        return joined;
    }

    private static List<List<PdfLine>> Rows(List<List<PdfLine>> rows, PdfLine run)
    {
        if (rows.Count > 0 && rows[^1][0].IsBeside(run))
            rows[^1].Add(run);
        else
            rows.Add([run]);
        return rows;
    }

    private static void Append(StringBuilder text, char letter)
    {
        if (char.IsWhiteSpace(letter) || letter == '\u00A0')
        {
            if (text.Length > 0 && text[^1] != ' ')
                text.Append(' ');
        }
        else if (letter is >= '\uFB00' and <= '\uFB06')
        {
            // Drawn as one, written as two or three.
            text.Append(Ligatures[letter - '\uFB00']);
        }
        else if (!char.IsControl(letter) && letter is not ('\u200B' or '\uFEFF' or '\uFFFE' or '\uFFFF'))
        {
            text.Append(letter);
        }
    }
}
