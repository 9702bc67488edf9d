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

    /// <param name="sentence">The unit's sentence as term numbers.</param>
    /// <param name="matches">What matched, in order of the question.</param>
    /// <param name="numberOf">The number of a term in <paramref name="sentence"/>; negative when it has none.</param>
    public static int Bonus(ReadOnlySpan<int> sentence, IReadOnlyList<TermMatch> matches, Func<string, int> numberOf)
    {
        var bonus = 0;
        for (var i = 1; i < matches.Count; i++)
        {
            var (left, right) = (matches[i - 1], matches[i]);
            if (left.Field < MatchField.Sentence || right.Field < MatchField.Sentence)
                continue;
            var distance = WordSequence.Distance(sentence, numberOf(left.Term), numberOf(right.Term));
            if (distance <= Farthest)
                bonus += Math.Min(left.Rarity, right.Rarity) * Share / 1000 / distance;
        }
        return bonus;
    }
}
