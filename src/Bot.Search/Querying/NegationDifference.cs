namespace Bot.Search.Querying;

/// <summary>A claim says what its source denies, or the other way round.</summary>
/// <param name="InClaim">The words that deny in the claim ("not", "never"); may be empty.</param>
/// <param name="InSource">The words that deny in the source, there or shortly before; may be empty.</param>
public sealed record NegationDifference(IReadOnlyList<string> InClaim, IReadOnlyList<string> InSource);
