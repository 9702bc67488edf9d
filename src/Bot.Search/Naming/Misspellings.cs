namespace Bot.Search.Naming;

/// <summary>Distance between written names, for "did you mean": optimal string alignment (Damerau-Levenshtein).</summary>
internal static class Misspellings
{
    private const int Longest = 64;

    /// <summary>
    /// Insertions, deletions, replacements and swaps of neighbours that turn one folded text into the other; a value
    /// above <paramref name="limit"/> (as soon as it is known) when there are more.
    /// </summary>
    public static int Distance(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) > limit || left.Length > Longest || right.Length > Longest)
            return limit + 1;
        Span<int> rows = stackalloc int[3 * (Longest + 1)];
        var before = rows[..(Longest + 1)];
        var above = rows.Slice(Longest + 1, Longest + 1);
        var row = rows[(2 * (Longest + 1))..];
        for (var j = 0; j <= right.Length; j++)
            above[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            if (FillRow(left, right, i, before, above, row) > limit)
                return limit + 1;
            var spare = before;
            before = above;
            above = row;
            row = spare;
        }
        return above[right.Length];
    }

    /// <summary>True when <paramref name="typed"/> may be meant for <paramref name="name"/>: one slip in short, two in longer names.</summary>
    public static bool MayMean(string typed, string name)
    {
        var (mine, theirs) = (NameFolding.Fold(typed), NameFolding.Fold(name));
        var limit = Math.Min(mine.Length, theirs.Length) switch { < 4 => 0, < 8 => 1, _ => 2 };
        return Distance(mine, theirs, limit) <= limit;
    }

    private static int FillRow(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int i, Span<int> before, Span<int> above, Span<int> row)
    {
        row[0] = i;
        var least = i;
        for (var j = 1; j <= right.Length; j++)
        {
            var cost = left[i - 1] == right[j - 1] ? 0 : 1;
            var value = Math.Min(Math.Min(row[j - 1], above[j]) + 1, above[j - 1] + cost);
            if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                value = Math.Min(value, before[j - 2] + 1);
            row[j] = value;
            least = Math.Min(least, value);
        }
        return least;
    }
}
