using Bot.Search.Extraction.Tagging;

namespace Bot.Training;

/// <summary>How the whole model is trained; chosen on held-out training articles.</summary>
internal sealed record ModelSettings
{
    public int Folds { get; init; } = 4;

    /// <summary>Folds of the second chain for what the ranking of speakers and the confidence learn from.</summary>
    public int SecondFolds { get; init; } = 3;

    public ChainSettings First { get; init; } = new(Epochs: 6, Rate: 0.03f, Dropout: 0.5, FewestUses: 2, SmallestWeight: 0.02f, Seed: 1);

    public ChainSettings Second { get; init; } = new(Epochs: 6, Rate: 0.03f, Dropout: 0.5, FewestUses: 2, SmallestWeight: 0.02f, Seed: 2);

    public ChainBias FirstBias { get; init; } = new(0.8f, 0f);

    public ChainBias SecondBias { get; init; } = new(0.8f, 0f);

    public float LeastConfidence { get; init; } = 0.3f;
}
