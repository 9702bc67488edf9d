namespace Bot.Training;

/// <summary>How a chain is trained.</summary>
/// <param name="Epochs">Passes over the data.</param>
/// <param name="Rate">Learning rate of the first pass; it falls to a fifth.</param>
/// <param name="Dropout">Share of features left out at random.</param>
/// <param name="FewestUses">Features seen less often are not learnt.</param>
/// <param name="SmallestWeight">Rows whose weights are all smaller are not kept.</param>
/// <param name="Seed">Seed of order and dropout.</param>
/// <param name="Runs">So many times over with other seeds; the weights are the mean, which is steadier than any one of them.</param>
internal sealed record ChainSettings(int Epochs, float Rate, double Dropout, int FewestUses, float SmallestWeight, int Seed, int Runs = 1);
