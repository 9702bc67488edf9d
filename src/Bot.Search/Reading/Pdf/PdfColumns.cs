namespace Bot.Search.Reading.Pdf;

/// <summary>
/// The order in which the lines of a page are read: what stands over several columns first, then each column from its top, then what
/// stands below them. A gap counts as one between columns when prose stands on both sides of it; that of a table does not.
/// </summary>
internal static class PdfColumns
{
    private const int MaxDepth = 6;
    private const int Step = 4;
    private const float Margin = 2f;
    private const int FewestLines = 4;
    private const int ProseLetters = 18;

    /// <summary>The blocks in reading order, each from top to bottom.</summary>
    /// <param name="lines">The lines of one page, from top to bottom.</param>
    public static List<List<PdfLine>> Order(List<PdfLine> lines)
    {
        var blocks = new List<List<PdfLine>>();
        Add(lines, 0, blocks);
        return blocks;
    }

    private static void Add(List<PdfLine> lines, int depth, List<List<PdfLine>> blocks)
    {
        if (lines.Count == 0)
            return;
        if (depth >= MaxDepth || Best(lines) is not { } cut)
        {
            blocks.Add(Rows(lines));
            return;
        }
        var inside = lines.GetRange(cut.First, cut.End - cut.First);
        Add(lines.GetRange(0, cut.First), depth + 1, blocks);
        Add(inside.FindAll(line => line.Right <= cut.At + Margin), depth + 1, blocks);
        Add(inside.FindAll(line => line.Right > cut.At + Margin), depth + 1, blocks);
        Add(lines.GetRange(cut.End, lines.Count - cut.End), depth + 1, blocks);
    }

    /// <summary>The gutter with most lines on its weaker side; null when there is none.</summary>
    private static Cut? Best(List<PdfLine> lines)
    {
        if (lines.Count < FewestLines * 2)
            return null;
        Cut? best = null;
        var (left, right) = (lines.Min(line => line.Left), lines.Max(line => line.Right));
        for (var at = left + Step; at < right; at += Step)
        {
            for (var first = 0; first < lines.Count;)
            {
                var end = first;
                while (end < lines.Count && !Crosses(lines[end], at))
                    end++;
                if (end - first >= FewestLines * 2 && Weight(lines, first, end, at) is var weight && weight > (best?.Weight ?? 0))
                    best = new Cut(at, first, end, weight);
                first = end + 1;
            }
        }
        return best;
    }

    private static bool Crosses(PdfLine line, float at) => line.Left < at - Margin && line.Right > at + Margin;

    /// <summary>Lines on the weaker side; 0 when one side is no prose, or the sides stand below each other.</summary>
    private static int Weight(List<PdfLine> lines, int first, int end, float at)
    {
        var (left, right) = (default(Side), default(Side));
        for (var i = first; i < end; i++)
        {
            if (lines[i].Right <= at + Margin)
                left = left.With(lines[i]);
            else
                right = right.With(lines[i]);
        }
        var weaker = Math.Min(left.Count, right.Count);
        if (weaker < FewestLines || left.Letters < left.Count * ProseLetters || right.Letters < right.Count * ProseLetters)
            return 0;
        var shared = Math.Min(left.Top, right.Top) - Math.Max(left.Bottom, right.Bottom);
        return shared > 0 && shared * 3 >= Math.Min(left.Top - left.Bottom, right.Top - right.Bottom) ? weaker : 0;
    }

    /// <summary>What stands beside each other in one column ("Q." and its question) is one line.</summary>
    private static List<PdfLine> Rows(List<PdfLine> lines)
    {
        var rows = new List<PdfLine>();
        foreach (var line in lines)
        {
            if (rows.Count > 0 && rows[^1].IsBeside(line))
                rows[^1] = rows[^1] with { Left = Math.Min(rows[^1].Left, line.Left), Right = Math.Max(rows[^1].Right, line.Right), Text = Beside(rows[^1], line) };
            else
                rows.Add(line);
        }
        return rows;
    }

    private static string Beside(PdfLine one, PdfLine other) => one.Left <= other.Left ? $"{one.Text} {other.Text}" : $"{other.Text} {one.Text}";

    private sealed record Cut(float At, int First, int End, int Weight);

    private readonly record struct Side(int Count, int Letters, float Top, float Bottom)
    {
        public Side With(PdfLine line) => Count == 0
            ? new Side(1, line.Text.Length, line.Baseline, line.Baseline)
            : new Side(Count + 1, Letters + line.Text.Length, Math.Max(Top, line.Baseline), Math.Min(Bottom, line.Baseline));
    }
}
