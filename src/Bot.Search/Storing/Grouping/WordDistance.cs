namespace Bot.Search.Storing.Grouping;

/// <summary>Edit distance in words (Levenshtein; the open-ended form after Sellers, 1980).</summary>
internal static class WordDistance
{
    /// <summary>Words to insert, delete or exchange to turn one into the other.</summary>
    public static int Whole(ReadOnlySpan<int> left, ReadOnlySpan<int> right) => Distance(left, right, false);

    /// <summary>The same to find <paramref name="part"/> somewhere inside <paramref name="whole"/>.</summary>
    public static int Inside(ReadOnlySpan<int> part, ReadOnlySpan<int> whole) => Distance(part, whole, true);

    private static int Distance(ReadOnlySpan<int> rows, ReadOnlySpan<int> columns, bool openEnds)
    {
        var row = new int[columns.Length + 1];
        for (var column = 0; column < row.Length; column++)
            row[column] = openEnds ? 0 : column;
        for (var i = 0; i < rows.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i + 1;
            for (var column = 1; column < row.Length; column++)
            {
                var exchange = diagonal + (rows[i] == columns[column - 1] ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.Min(exchange, Math.Min(row[column], row[column - 1]) + 1);
            }
        }
        return openEnds ? row.Min() : row[^1];
    }
}
