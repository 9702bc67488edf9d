namespace Bot.Search.Extraction.Tagging;

/// <summary>Runs one trained chain over the paragraphs of an article. Not safe for several threads at once.</summary>
internal sealed class ChainTagger(ChainModel model)
{
    private readonly float[] _edges = FactorLattice.ToFactors(model.Edges);
    private readonly FeatureRow _row = new(FeatureSpace.Local.Bits);
    private readonly FactorLattice _lattice = new();

    public TagLayer Tag(IFeatureWriter features, ChainBias bias)
    {
        var traits = features.Traits;
        var tags = TagLayer.Empty(traits.Count);
        var lean = bias.ToScores();
        Span<int> edges = stackalloc int[EdgeFeatures.PerToken];
        foreach (var paragraph in traits.Text.Paragraphs)
        {
            _lattice.Reset(paragraph.EndToken - paragraph.FirstToken);
            for (var i = paragraph.FirstToken; i < paragraph.EndToken; i++)
            {
                _row.Clear();
                features.Write(_row, i, paragraph);
                EdgeFeatures.Write(edges, traits, i);
                _lattice.Set(i - paragraph.FirstToken, model.Features.Sum(_row) + lean, _edges, edges);
            }
            _lattice.Finish(tags, paragraph.FirstToken);
        }
        return tags;
    }
}
