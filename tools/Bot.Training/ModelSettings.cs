namespace Bot.Training;

/// <summary>How the whole model is trained; chosen on held-out training articles.</summary>
internal sealed record ModelSettings
{
    public int Folds { get; init; } = 4;

    public ChainSettings First { get; init; } = new(Epochs: 6, Rate: 0.03f, Dropout: 0.5, FewestUses: 2, SmallestWeight: 0.02f, Seed: 1);

    public ChainSettings Second { get; init; } = new(Epochs: 6, Rate: 0.03f, Dropout: 0.5, FewestUses: 2, SmallestWeight: 0.02f, Seed: 2);

    public float FirstBias { get; init; } = 0.8f;

    public float SecondBias { get; init; } = 0.8f;
}
