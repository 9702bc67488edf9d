using Bot.Search.Extraction.Tagging;

namespace Bot.Training;

/// <summary>How the whole model is trained; chosen on held-out training articles.</summary>
internal sealed record ModelSettings
{
    public int Folds { get; init; } = 4;

    /// <summary>Folds of the second chain for what the ranking of speakers and the confidence learn from.</summary>
    public int SecondFolds { get; init; } = 3;

    /// <summary>How often the chains that are kept are trained; those of the folds once.</summary>
    public int Runs { get; init; } = 3;

    public ChainSettings First { get; init; } = new(Epochs: 6, Rate: 0.03f, Dropout: 0.6, FewestUses: 2, SmallestWeight: 0.015f, Seed: 1);

    public ChainSettings Second { get; init; } = new(Epochs: 6, Rate: 0.03f, Dropout: 0.6, FewestUses: 2, SmallestWeight: 0.015f, Seed: 2);

    public ChainBias FirstBias { get; init; } = new(0.8f, 0f);

    public ChainBias SecondBias { get; init; } = new(0.4f, -0.4f);

    public float LeastConfidence { get; init; } = 0.3f;
}
