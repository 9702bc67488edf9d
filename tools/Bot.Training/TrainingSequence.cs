using Bot.Search.Extraction.Tagging;

namespace Bot.Training;

/// <summary>A paragraph as feature buckets and gold labels.</summary>
/// <param name="Features">The buckets of all tokens, one after the other.</param>
/// <param name="Offsets">Where each token's buckets begin; one more than there are tokens.</param>
/// <param name="Edges">Edge buckets of all tokens.</param>
/// <param name="Labels">Gold labels.</param>
internal sealed record TrainingSequence(int[] Features, int[] Offsets, int[] Edges, byte[] Labels)
{
    public int Length => Labels.Length;

    public ReadOnlySpan<int> FeaturesOf(int token) => Features.AsSpan(Offsets[token], Offsets[token + 1] - Offsets[token]);

    public ReadOnlySpan<int> EdgesOf(int token) => Edges.AsSpan(token * EdgeFeatures.PerToken, EdgeFeatures.PerToken);
}
