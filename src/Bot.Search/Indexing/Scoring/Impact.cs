namespace Bot.Search.Indexing.Scoring;

/// <summary>
/// How much a term counts in a unit, in one byte: two bits say where it stands, six how strongly. A greater byte never
/// weighs less, so the greatest byte of a block bounds the block. Strength is the term-frequency part of BM25
/// (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009) with a fixed average length: a unit's
/// impact must not change when other articles arrive.
/// </summary>
internal static class Impact
{
    private const double Saturation = 1.2;
    private const double LengthShare = 0.4;
    private const double AverageLength = 20;
    private const int StrengthBits = 6;
    private const int MaxStrength = (1 << StrengthBits) - 1;
    private const int HeadlineBonus = 8;
    private const double WeakestShare = 0.6;

    /// <summary>Weight of a full match by <see cref="MatchField"/>, in thousandths; first set by judgement and checked by ablation, see the decision note on ranking.</summary>
    private static readonly int[] Ceilings = [100, 180, 420, 1000];

    private static readonly int[] Weights = BuildWeights();

    /// <summary>Packs place and strength.</summary>
    /// <param name="field">The nearest place that holds the term.</param>
    /// <param name="count">How often it stands there; at least 1.</param>
    /// <param name="length">Length of that place in words.</param>
    /// <param name="inHeadline">Whether the headline holds it too.</param>
    public static byte Of(MatchField field, int count, int length, bool inHeadline)
    {
        var norm = Saturation * (1 - LengthShare + LengthShare * length / AverageLength);
        var share = count / (count + norm) * (1 + Saturation * (1 - LengthShare));
        var strength = (int)Math.Round(Math.Min(1, share) * MaxStrength) + (inHeadline ? HeadlineBonus : 0);
        return (byte)(((int)field << StrengthBits) | Math.Min(strength, MaxStrength));
    }

    public static MatchField FieldOf(byte impact) => (MatchField)(impact >> StrengthBits);

    /// <summary>Weight in thousandths.</summary>
    public static int WeightOf(byte impact) => Weights[impact];

    /// <summary>The most that anything in this place can weigh: what a phrase weighs there.</summary>
    public static int CeilingOf(MatchField field) => Ceilings[(int)field];

    /// <summary>Score of a term: its rarity times its weight.</summary>
    public static int Score(int rarity, int weight) => rarity * weight / 1000;

    private static int[] BuildWeights()
    {
        var weights = new int[256];
        for (var impact = 0; impact < weights.Length; impact++)
        {
            var strength = (impact & MaxStrength) / (double)MaxStrength;
            weights[impact] = (int)(Ceilings[impact >> StrengthBits] * (WeakestShare + (1 - WeakestShare) * strength));
        }
        return weights;
    }
}
