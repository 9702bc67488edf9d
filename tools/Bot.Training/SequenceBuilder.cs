using Bot.Search.Extraction.Tagging;
using Bot.Search.Extraction.Texts;

namespace Bot.Training;

/// <summary>Writes the features of every paragraph of an article.</summary>
internal sealed class SequenceBuilder
{
    private readonly FeatureRow _row = new(FeatureSpace.Local.Bits);
    private readonly List<int> _features = [];

    public void Append(List<TrainingSequence> sequences, IFeatureWriter features, byte[] labels)
    {
        foreach (var paragraph in features.Traits.Text.Paragraphs)
            sequences.Add(Build(features, labels, paragraph));
    }

    private TrainingSequence Build(IFeatureWriter features, byte[] labels, TextParagraph paragraph)
    {
        var length = paragraph.EndToken - paragraph.FirstToken;
        var offsets = new int[length + 1];
        var edges = new int[length * EdgeFeatures.PerToken];
        _features.Clear();
        for (var t = 0; t < length; t++)
        {
            _row.Clear();
            features.Write(_row, paragraph.FirstToken + t, paragraph);
            _features.AddRange(_row.Items);
            offsets[t + 1] = _features.Count;
            EdgeFeatures.Write(edges.AsSpan(t * EdgeFeatures.PerToken, EdgeFeatures.PerToken), features.Traits, paragraph.FirstToken + t);
        }
        return new TrainingSequence([.. _features], offsets, edges, labels[paragraph.FirstToken..paragraph.EndToken]);
    }
}
