namespace Bot.Search.Indexing.Analysis;

/// <summary>How far two terms are apart in edits: insert, delete, exchange, swap of neighbours (Damerau, 1964; each place edited once).</summary>
internal static class NearSpelling
{
    private const int LongWord = 7;
    private const int ShortestCorrected = 3;
    private const int LongestCorrected = 32;

    /// <summary>How many edits count as a misspelling of a term of this length.</summary>
    public static int Allowed(string term) => term.Length switch
    {
        < ShortestCorrected or > LongestCorrected => 0,
        >= LongWord => 2,
        _ => 1,
    };

    /// <summary>
    /// The letters with which a correction may begin: people seldom miss the first letter but by swapping it, and
    /// looking at every word of the coverage would cost too much.
    /// </summary>
    public static IReadOnlyList<char> FirstLetters(string term) => term.Length < ShortestCorrected ? []
        : term[0] == term[1] ? [term[0]] : [term[0], term[1]];

    /// <summary>The number of edits; <see cref="int.MaxValue"/> as soon as the lengths alone are more than two apart.</summary>
    public static int Distance(string left, string right)
    {
        if (Math.Abs(left.Length - right.Length) > 2 || left.Length > LongestCorrected || right.Length > LongestCorrected + 2)
            return int.MaxValue;
        Span<int> before = stackalloc int[right.Length + 1];
        Span<int> last = stackalloc int[right.Length + 1];
        Span<int> row = stackalloc int[right.Length + 1];
        for (var j = 0; j < row.Length; j++)
            row[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            last.CopyTo(before);
            row.CopyTo(last);
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
                row[j] = Cell(left, right, i, j, new Rows(before, last, row));
        }
        return row[^1];
    }

    private static int Cell(string left, string right, int i, int j, Rows rows)
    {
        var exchange = rows.Last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
        var best = Math.Min(exchange, Math.Min(rows.Last[j], rows.Row[j - 1]) + 1);
        var swapped = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
        return swapped ? Math.Min(best, rows.Before[j - 2] + 1) : best;
    }

    private readonly ref struct Rows(ReadOnlySpan<int> before, ReadOnlySpan<int> last, ReadOnlySpan<int> row)
    {
        public ReadOnlySpan<int> Before { get; } = before;

        public ReadOnlySpan<int> Last { get; } = last;

        public ReadOnlySpan<int> Row { get; } = row;
    }
}
