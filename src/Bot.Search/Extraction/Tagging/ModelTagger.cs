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

    /// <summary>Where the first chain is so sure that a paragraph attributes nothing, the second is not asked.</summary>
    private const float Sure = 0.98f;

    private readonly FeatureRow _row = new(FeatureSpace.Local.Bits);
    private readonly FactorLattice _lattice = new();
    private readonly WordSums _words = new(table);
    private readonly Vector256<float> _firstLean = model.FirstBias.ToScores();
    private readonly Vector256<float> _secondLean = model.SecondBias.ToScores();
    private readonly float[] _firstEdges = FactorLattice.ToFactors(model.First.Edges);
    private readonly float[] _secondEdges = FactorLattice.ToFactors(model.Second.Edges);
    private readonly int[] _edges = new int[EdgeFeatures.PerToken];
    private Vector256<short>[] _sums = [];

    public TagLayer Tag(TokenTraits traits)
    {
        var local = new LocalFeatures(traits);
        if (_sums.Length < traits.Count)
            _sums = new Vector256<short>[traits.Count];
        var first = TagLayer.Empty(traits.Count);
        foreach (var paragraph in traits.Text.Paragraphs)
            TagFirst(local, paragraph, first);
        var stacked = new StackedFeatures(local, first);
        var second = TagLayer.Empty(traits.Count);
        foreach (var paragraph in traits.Text.Paragraphs)
        {
            if (IsQuiet(first, paragraph))
                first.CopyTo(second, paragraph.FirstToken, paragraph.EndToken);
            else
                TagSecond(stacked, paragraph, second);
        }
        return second;
    }

    private static bool IsQuiet(TagLayer tags, TextParagraph paragraph)
    {
        for (var i = paragraph.FirstToken; i < paragraph.EndToken; i++)
        {
            if (tags.Probability(i, ChainLabels.Outside) < Sure)
                return false;
        }
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void TagFirst(LocalFeatures local, TextParagraph paragraph, TagLayer tags)
    {
        _lattice.Reset(paragraph.EndToken - paragraph.FirstToken);
        _words.Write(_sums.AsSpan(paragraph.FirstToken, paragraph.EndToken - paragraph.FirstToken), local.Traits, paragraph);
        var shared = Vector256<short>.Zero;
        for (var i = paragraph.FirstToken; i < paragraph.EndToken; i++)
        {
            if (i == paragraph.FirstToken || !local.GoesOn(i))
            {
                _row.Clear();
                local.WriteShared(_row, i, paragraph);
                shared = table.Sum(_row, Vector256<short>.Zero);
            }
            _row.Clear();
            local.WriteOwn(_row, i, paragraph);
            var sums = table.Sum(_row, _sums[i] + shared);
            _sums[i] = sums;
            EdgeFeatures.Write(_edges, local.Traits, i);
            var scores = FeatureTable.ToSingles(sums.GetLower()) * model.First.Features.Scale + _firstLean;
            _lattice.Set(i - paragraph.FirstToken, scores, _firstEdges, _edges);
        }
        _lattice.Finish(tags, paragraph.FirstToken);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void TagSecond(StackedFeatures stacked, TextParagraph paragraph, TagLayer tags)
    {
        _lattice.Reset(paragraph.EndToken - paragraph.FirstToken);
        var features = model.Second.Features;
        var shared = Vector128<short>.Zero;
        for (var i = paragraph.FirstToken; i < paragraph.EndToken; i++)
        {
            if (i == paragraph.FirstToken || !stacked.GoesOn(i))
            {
                _row.Clear();
                stacked.WriteShared(_row, i);
                shared = features.Sum(_row, Vector128<short>.Zero);
            }
            _row.Clear();
            stacked.WriteOwn(_row, i, paragraph);
            var own = FeatureTable.ToSingles(features.Sum(_row, shared)) * features.Scale;
            var local = FeatureTable.ToSingles(_sums[i].GetUpper()) * features.Scale;
            EdgeFeatures.Write(_edges, stacked.Traits, i);
            _lattice.Set(i - paragraph.FirstToken, own + local + _secondLean, _secondEdges, _edges);
        }
        _lattice.Finish(tags, paragraph.FirstToken);
    }
}
