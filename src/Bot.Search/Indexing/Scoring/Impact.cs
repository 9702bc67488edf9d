using Bot.Search.Domain;

namespace Bot.Search.Indexing.Scoring;

/// <summary>
/// How much a term counts in a passage: by where it stands, how often, and how long that place is. The first two make a
/// code that the index keeps as the term's frequency; the lengths are the passage's own. Strength is the term-frequency
/// part of BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009) with a fixed average length: what
/// a term counts in a passage must not change when other articles arrive.
/// </summary>
internal static class Impact
{
    /// <summary>The greatest code.</summary>
    public const int MaxCode = OnceCodes + (MaxCount - 1) * ManyCodes;

    /// <summary>Places longer than this, in words, count as if they had this length.</summary>
    public const int MaxLength = 1023;

    /// <summary>A word that stands oftener in one place counts as if it stood so often.</summary>
    private const int MaxCount = 12;

    private const int OnceCodes = 7;
    private const int ManyCodes = 6;
    private const double Saturation = 1.2;
    private const double LengthShare = 0.4;
    private const double AverageLength = 20;
    private const int MaxStrength = 63;
    private const int HeadlineBonus = 8;
    private const double WeakestShare = 0.6;

    /// <summary>Weight of a full match by <see cref="MatchPlace"/>, in thousandths; first set by judgement and checked by ablation, see the decision note on ranking.</summary>
    private static readonly int[] Ceilings = [100, 180, 420, 1000];

    private static readonly Meaning[] Meanings = [.. Enumerable.Range(0, MaxCode + 1).Select(MeaningOf)];
    private static readonly byte[] Fields = [.. Meanings.Select(meaning => (byte)meaning.Field)];
    private static readonly ushort[] Weights = BuildWeights();

    /// <summary>
    /// Packs place and count, from 1 on. A posting's frequency is written by saying its term as often, so what is common
    /// in news has the small codes.
    /// </summary>
    /// <param name="field">The nearest place that holds the term.</param>
    /// <param name="count">How often it stands there; at least 1.</param>
    /// <param name="inHeadline">Whether the headline holds it too; of no meaning for the headline itself.</param>
    public static byte CodeOf(MatchPlace field, int count, bool inHeadline)
    {
        if (field == MatchPlace.Headline)
            return 4;
        if (count == 1)
            return (byte)((field, inHeadline) switch
            {
                (MatchPlace.Words, false) => 1,
                (MatchPlace.Paragraph, false) => 2,
                (MatchPlace.Sentence, false) => 3,
                (MatchPlace.Words, true) => 5,
                (MatchPlace.Paragraph, true) => 6,
                _ => 7,
            });
        var place = field switch { MatchPlace.Words => 0, MatchPlace.Paragraph => 1, _ => 2 };
        return (byte)(OnceCodes + 1 + (Math.Min(count, MaxCount) - 2) * ManyCodes + place + (inHeadline ? 3 : 0));
    }

    public static MatchPlace FieldOf(int code) => (MatchPlace)Fields[code];

    /// <summary>The most that a code can weigh, in thousandths, however short the place is.</summary>
    public static int MostOf(int code) => Weights[code * (MaxLength + 1)];

    /// <summary>Weight in thousandths.</summary>
    /// <param name="code">What <see cref="CodeOf"/> gave.</param>
    /// <param name="length">Length in words of the place that the code names.</param>
    public static int WeightOf(int code, int length) => Weights[code * (MaxLength + 1) + Math.Min(length, MaxLength)];

    /// <summary>The most that anything in this place can weigh: what a phrase weighs there.</summary>
    public static int CeilingOf(MatchPlace field) => Ceilings[(int)field];

    /// <summary>Score of a term: its rarity times its weight.</summary>
    public static int Score(int rarity, int weight) => rarity * weight / 1000;

    private static Meaning MeaningOf(int code)
    {
        if (code <= OnceCodes)
        {
            var field = code switch { 1 or 5 => MatchPlace.Words, 2 or 6 => MatchPlace.Paragraph, 3 or 7 => MatchPlace.Sentence, _ => MatchPlace.Headline };
            return new Meaning(field, 1, code > 4);
        }
        var (count, kind) = Math.DivRem(code - OnceCodes - 1, ManyCodes);
        return new Meaning((kind % 3) switch { 0 => MatchPlace.Words, 1 => MatchPlace.Paragraph, _ => MatchPlace.Sentence }, count + 2, kind >= 3);
    }

    private static ushort[] BuildWeights()
    {
        var weights = new ushort[(MaxCode + 1) * (MaxLength + 1)];
        for (var code = 1; code <= MaxCode; code++)
        {
            for (var length = 0; length <= MaxLength; length++)
                weights[code * (MaxLength + 1) + length] = (ushort)Weight(Meanings[code], length);
        }
        return weights;
    }

    private static int Weight(Meaning meaning, int length)
    {
        var norm = Saturation * (1 - LengthShare + LengthShare * length / AverageLength);
        var share = meaning.Count / (meaning.Count + norm) * (1 + Saturation * (1 - LengthShare));
        var strength = (int)Math.Round(Math.Min(1, share) * MaxStrength) + (meaning.InHeadline ? HeadlineBonus : 0);
        return (int)(Ceilings[(int)meaning.Field] * (WeakestShare + (1 - WeakestShare) * (Math.Min(strength, MaxStrength) / (double)MaxStrength)));
    }

    private readonly record struct Meaning(MatchPlace Field, int Count, bool InHeadline);
}

/// <summary>Inverse document frequency as BM25 has it, in hundredths, so that scores are whole numbers and add up the same in any order.</summary>
internal static class Rarity
{
    /// <param name="units">How many units hold the term.</param>
    /// <param name="total">How many units there are.</param>
    public static int Of(int units, int total) =>
        (int)Math.Round(100 * Math.Log(1 + (Math.Max(0, total - units) + 0.5) / (units + 0.5)));
}
