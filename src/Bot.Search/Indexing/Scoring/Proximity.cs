namespace Bot.Search.Indexing.Scoring;

/// <summary>
/// What terms earn for standing close together in the sentence: for each pair of neighbours in the question a share of
/// the less rare one's worth, falling with the distance.
/// </summary>
internal static class Proximity
{
    /// <summary>How many of the best candidates are looked at; those behind them keep their score.</summary>
    public const int Window = 128;

    private const int Share = 300;
    private const int Farthest = 8;

    /// <param name="matches">What matched, in order of the question.</param>
    /// <param name="distance">The smallest distance in words of two terms in the sentence; <see cref="int.MaxValue"/> when one is not there.</param>
    public static int Bonus(IReadOnlyList<TermMatch> matches, Func<string, string, int> distance)
    {
        var bonus = 0;
        for (var i = 1; i < matches.Count; i++)
        {
            var (left, right) = (matches[i - 1], matches[i]);
            if (left.Field < MatchField.Sentence || right.Field < MatchField.Sentence || left.Term == right.Term)
                continue;
            var words = distance(left.Term, right.Term);
            if (words <= Farthest)
                bonus += Math.Min(left.Rarity, right.Rarity) * Share / 1000 / words;
        }
        return bonus;
    }
}
