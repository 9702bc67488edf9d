using Bot.Search.Extraction.Tagging;

namespace Bot.Training;

/// <summary>Which feature buckets are learnt, and the row of each.</summary>
internal sealed class FeatureIndex
{
    private const float Scale = 1 / 80f;
    private readonly int[] _rows;
    private readonly int[] _buckets;
    private readonly float _smallest;

    public FeatureIndex(IEnumerable<TrainingSequence> sequences, ChainSettings settings)
    {
        _smallest = settings.SmallestWeight;
        _rows = new int[FeatureSpace.Stacked.End];
        foreach (var sequence in sequences)
        {
            foreach (var feature in sequence.Features)
                _rows[feature]++;
        }
        var buckets = new List<int>();
        for (var bucket = 0; bucket < _rows.Length; bucket++)
        {
            var kept = _rows[bucket] >= settings.FewestUses;
            _rows[bucket] = kept ? buckets.Count : -1;
            if (kept)
                buckets.Add(bucket);
        }
        _buckets = [.. buckets];
    }

    public int Rows => _buckets.Length;

    /// <summary>The sequence with rows for buckets; buckets without a row are left out.</summary>
    public TrainingSequence Compact(TrainingSequence sequence)
    {
        var features = new List<int>(sequence.Features.Length);
        var offsets = new int[sequence.Offsets.Length];
        for (var t = 0; t < sequence.Length; t++)
        {
            foreach (var bucket in sequence.FeaturesOf(t))
            {
                if (_rows[bucket] >= 0)
                    features.Add(_rows[bucket]);
            }
            offsets[t + 1] = features.Count;
        }
        return sequence with { Features = [.. features], Offsets = offsets };
    }

    /// <summary>The trained rows, small ones left out, as small steps.</summary>
    public FeatureTable Table(float[] weights)
    {
        var buckets = new List<int>();
        var rows = new List<sbyte>();
        for (var row = 0; row < Rows; row++)
        {
            var values = weights.AsSpan(row * FeatureTable.Width, FeatureTable.Width);
            if (Largest(values) < _smallest)
                continue;
            buckets.Add(_buckets[row]);
            foreach (var value in values)
                rows.Add((sbyte)Math.Clamp(MathF.Round(value / Scale), -127, 127));
        }
        return new FeatureTable(_rows.Length, [.. buckets], [.. rows], Scale);
    }

    private static float Largest(ReadOnlySpan<float> values)
    {
        var largest = 0f;
        foreach (var value in values)
            largest = Math.Max(largest, Math.Abs(value));
        return largest;
    }
}
