namespace Bot.Search.Extraction.Tagging;

/// <summary>A trained linear chain.</summary>
/// <param name="Features">Label weights.</param>
/// <param name="Edges">Transition weights: for each edge bucket a square from-label by to-label.</param>
internal sealed record ChainModel(FeatureTable Features, float[] Edges)
{
    public const int EdgeBits = 12;
    public const int EdgeSize = ChainLabels.Count * ChainLabels.Count;
}
