namespace Bot.Search.Querying;

/// <summary>A claim says what its source denies, or the other way round.</summary>
/// <param name="InClaim">The words that deny ("not", "never") in the claim alone; empty when the source has more of them.</param>
/// <param name="InSource">Those in the source alone, there or shortly before; empty when the claim has more of them.</param>
public sealed record NegationDifference(IReadOnlyList<string> InClaim, IReadOnlyList<string> InSource);
