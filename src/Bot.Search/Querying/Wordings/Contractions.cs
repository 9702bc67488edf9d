using Bot.Search.Languages;

namespace Bot.Search.Querying.Wordings;

/// <summary>Contractions and the two words they stand for; the list is data (questions/contractions).</summary>
internal static class Contractions
{
    private static readonly (string Written, string First, string Second)[] Table =
    [
        .. KnownLanguages.Asked.Lines("questions/contractions")
            .Select(line => line.Split(['|', ' ']))
            .Select(row => (row[0], row[1], row[2])),
    ];

    /// <summary>The pairs of words that a word, as <see cref="ComparedWord.Loose"/> has it, may stand for; none for most words.</summary>
    public static IEnumerable<(string First, string Second)> Of(string loose)
    {
        foreach (var (written, first, second) in Table)
        {
            if (written[0] != '*' && written == loose)
                yield return (first, second);
            else if (written[0] == '*' && loose.Length >= written.Length && loose.EndsWith(written[1..], StringComparison.Ordinal))
                yield return (loose[..^(written.Length - 1)], second);
        }
    }
}
