namespace Bot.Search.Indexing.Scoring;

/// <summary>Inverse document frequency as BM25 has it, in hundredths, so that scores are whole numbers and add up the same in any order.</summary>
internal static class Rarity
{
    /// <param name="units">How many units hold the term.</param>
    /// <param name="total">How many units there are.</param>
    public static int Of(int units, int total) =>
        (int)Math.Round(100 * Math.Log(1 + (Math.Max(0, total - units) + 0.5) / (units + 0.5)));
}
