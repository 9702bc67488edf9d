using System.Runtime.Intrinsics;

namespace Bot.Search.Extraction.Tagging;

/// <summary>Runs a trained chain over the paragraphs of an article. Not safe for several threads at once.</summary>
internal sealed class ChainTagger(ChainModel model)
{
    private const int L = ChainLabels.Count;
    private readonly FeatureRow _row = new(model.Features.Bits);
    private readonly ChainLattice _lattice = new();

    /// <param name="features">The article's features.</param>
    /// <param name="beginBias">Added to every label that begins something: above 0 finds more, below 0 less.</param>
    public TagLayer Tag(IFeatureWriter features, float beginBias)
    {
        var traits = features.Traits;
        var tags = TagLayer.Empty(traits.Count);
        var bias = Vector256.Create([.. Enumerable.Range(0, L).Select(label => IsBegin(label) ? beginBias : 0f)]);
        Span<int> edges = stackalloc int[EdgeFeatures.PerToken];
        foreach (var paragraph in traits.Text.Paragraphs)
        {
            int first = paragraph.FirstToken, length = paragraph.EndToken - first;
            _lattice.Reset(length);
            for (var t = 0; t < length; t++)
            {
                _row.Clear();
                features.Write(_row, first + t, paragraph);
                EdgeFeatures.Write(edges, traits, first + t);
                _lattice.Set(t, model.Features.Sum(_row.Items) + bias, model.Edges, edges);
            }
            _lattice.Best(tags.Labels.AsSpan(first, length));
            _lattice.Marginals([], pairs: false);
            _lattice.Nodes.CopyTo(tags.Probabilities.AsSpan(first * L));
        }
        return tags;
    }

    private static bool IsBegin(int label) =>
        label is ChainLabels.CueBegin or ChainLabels.SpeakerBegin or ChainLabels.ContentBegin;
}
