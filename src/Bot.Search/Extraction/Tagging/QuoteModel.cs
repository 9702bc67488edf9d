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
