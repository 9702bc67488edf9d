namespace Bot.Search.Indexing;

/// <summary>How much there is. Counting everything would cost more than finding the best, so a large number may be a lower bound.</summary>
/// <param name="Value">The number.</param>
/// <param name="IsExact">False when there are at least that many.</param>
public readonly record struct HitCount(int Value, bool IsExact);
