using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Bot.Search.Extraction.Texts;

namespace Bot.Search.Extraction.Tagging;

/// <summary>
/// Both chains, one after the other. Local features are looked up once for both. Not safe for several threads at once.
/// </summary>
internal sealed class ModelTagger(QuoteModel model, SharedTable table)
{
    private const int L = ChainLabels.Count;
    private readonly FeatureRow _row = new(model.First.Features.Bits);
    private readonly FactorLattice _lattice = new();
    private readonly Vector256<float> _firstLean = model.FirstBias.ToScores();
    private readonly Vector256<float> _secondLean = model.SecondBias.ToScores();
    private readonly float[] _firstEdges = FactorLattice.ToFactors(model.First.Edges);
    private readonly float[] _secondEdges = FactorLattice.ToFactors(model.Second.Edges);
    private readonly int[] _edges = new int[EdgeFeatures.PerToken];

    public TagLayer Tag(TokenTraits traits)
    {
        var local = new LocalFeatures(traits);
        var later = new float[traits.Count * L];
        var first = TagLayer.Empty(traits.Count);
        foreach (var paragraph in traits.Text.Paragraphs)
            TagFirst(local, paragraph, first, later);
        var stacked = new StackedFeatures(local, first);
        var second = TagLayer.Empty(traits.Count);
        foreach (var paragraph in traits.Text.Paragraphs)
            TagSecond(stacked, paragraph, second, later);
        return second;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void TagFirst(LocalFeatures local, TextParagraph paragraph, TagLayer tags, float[] later)
    {
        _lattice.Reset(paragraph.EndToken - paragraph.FirstToken);
        for (var i = paragraph.FirstToken; i < paragraph.EndToken; i++)
        {
            _row.Clear();
            local.Write(_row, i, paragraph);
            var (mine, next) = table.Sum(_row.Items);
            next.StoreUnsafe(ref later[i * L]);
            EdgeFeatures.Write(_edges, local.Traits, i);
            _lattice.Set(i - paragraph.FirstToken, mine + _firstLean, _firstEdges, _edges);
        }
        _lattice.Finish(tags, paragraph.FirstToken);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void TagSecond(StackedFeatures stacked, TextParagraph paragraph, TagLayer tags, float[] later)
    {
        _lattice.Reset(paragraph.EndToken - paragraph.FirstToken);
        for (var i = paragraph.FirstToken; i < paragraph.EndToken; i++)
        {
            _row.Clear();
            stacked.WriteOwn(_row, i, paragraph);
            var scores = model.Second.Features.Sum(_row.Items) + Vector256.LoadUnsafe(ref later[i * L]) + _secondLean;
            EdgeFeatures.Write(_edges, stacked.Traits, i);
            _lattice.Set(i - paragraph.FirstToken, scores, _secondEdges, _edges);
        }
        _lattice.Finish(tags, paragraph.FirstToken);
    }
}
