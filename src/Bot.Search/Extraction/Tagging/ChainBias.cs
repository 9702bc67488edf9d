using System.Runtime.Intrinsics;

namespace Bot.Search.Extraction.Tagging;

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
