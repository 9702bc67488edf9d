namespace Bot.Search.Extraction.Tagging;

/// <summary>What a chain says about each token.</summary>
/// <param name="Labels">Label of the best path.</param>
/// <param name="Probabilities">Eight marginal probabilities for each token.</param>
internal sealed record TagLayer(byte[] Labels, float[] Probabilities)
{
    public static TagLayer Empty(int tokens) => new(new byte[tokens], new float[tokens * ChainLabels.Count]);

    /// <summary>Gives another layer what this one says of the tokens from <paramref name="first"/> to before <paramref name="end"/>.</summary>
    public void CopyTo(TagLayer other, int first, int end)
    {
        Labels.AsSpan(first, end - first).CopyTo(other.Labels.AsSpan(first));
        Probabilities.AsSpan(first * ChainLabels.Count, (end - first) * ChainLabels.Count).CopyTo(other.Probabilities.AsSpan(first * ChainLabels.Count));
    }

    public float Probability(int token, int label) => Probabilities[token * ChainLabels.Count + label];

    /// <summary>Probability that the token belongs to a quote's words.</summary>
    public float Content(int token) => Probability(token, ChainLabels.ContentBegin) + Probability(token, ChainLabels.ContentInside);

    /// <summary>Probability that the token belongs to a speaker's mention.</summary>
    public float Speaker(int token) => Probability(token, ChainLabels.SpeakerBegin) + Probability(token, ChainLabels.SpeakerInside);

    /// <summary>Probability that the token belongs to the attributing words.</summary>
    public float Cue(int token) => Probability(token, ChainLabels.CueBegin) + Probability(token, ChainLabels.CueInside);
}
