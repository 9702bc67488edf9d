using System.Runtime.Intrinsics;

namespace Bot.Search.Extraction.Tagging;

/// <summary>All trained weights.</summary>
/// <param name="First">Chain over local features.</param>
/// <param name="Second">Chain that also sees what the first said.</param>
/// <param name="FirstBias">See <see cref="ChainTagger.Tag"/>.</param>
/// <param name="SecondBias">The same for the second chain.</param>
/// <param name="Speakers">Weights of the ranking of speakers.</param>
/// <param name="Confidence">Weights of the confidence.</param>
/// <param name="LeastConfidence">What is less sure is not given at all.</param>
internal sealed record QuoteModel(
    ChainModel First, ChainModel Second, ChainBias FirstBias, ChainBias SecondBias, float[] Speakers, float[] Confidence,
    float LeastConfidence);

/// <summary>A trained linear chain.</summary>
/// <param name="Features">Label weights.</param>
/// <param name="Edges">Transition weights: for each edge bucket a square from-label by to-label.</param>
internal sealed record ChainModel(FeatureTable Features, float[] Edges)
{
    public const int EdgeBits = 12;
    public const int EdgeSize = ChainLabels.Count * ChainLabels.Count;
}

/// <summary>Added to label scores when tagging, to trade what is missed for what is wrongly found.</summary>
/// <param name="Begin">Added to every label that begins something: above 0 finds more.</param>
/// <param name="Belief">Added to belief: below 0 takes more of what is doubtful for speech.</param>
internal readonly record struct ChainBias(float Begin, float Belief)
{
    public Vector256<float> ToScores()
    {
        var scores = Vector256<float>.Zero.WithElement(ChainLabels.Belief, Belief);
        foreach (var label in (ReadOnlySpan<int>)[ChainLabels.CueBegin, ChainLabels.SpeakerBegin, ChainLabels.ContentBegin])
            scores = scores.WithElement(label, Begin);
        return scores;
    }
}
