namespace Bot.Adapters.Commands;

/// <summary>Which known name a mistyped one was meant to be.</summary>
public static class NearName
{
    private const int ShortName = 4;
    private const int MostEdits = 2;
    private const int LongestName = 64;

    /// <summary>The nearest of <paramref name="known"/>, two edits away at most (one for short names); null when none is.</summary>
    public static string? Of(string typed, IEnumerable<string> known) => typed.Length > LongestName ? null : known
        .Select(name => (Name: name, Edits: Distance(typed.ToUpperInvariant(), name.ToUpperInvariant())))
        .Where(pair => pair.Edits <= (Math.Min(pair.Name.Length, typed.Length) <= ShortName ? 1 : MostEdits))
        .OrderBy(pair => pair.Edits)
        .ThenBy(pair => pair.Name, StringComparer.Ordinal)
        .Select(pair => pair.Name)
        .FirstOrDefault();

    /// <summary>Letters to insert, delete, replace or exchange with their neighbour.</summary>
    internal static int Distance(string one, string other)
    {
        var rows = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
        {
            for (var j = 0; j <= other.Length; j++)
                rows[i, j] = Math.Min(i, j) == 0 ? Math.Max(i, j) : Step(rows, one, other, i, j);
        }
        return rows[one.Length, other.Length];
    }

    private static int Step(int[,] rows, string one, string other, int i, int j)
    {
        var replace = rows[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
        var best = Math.Min(replace, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
        var crossed = i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
        return crossed ? Math.Min(best, rows[i - 2, j - 2] + 1) : best;
    }
}
