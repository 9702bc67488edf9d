namespace Bot.Search.Querying;

/// <summary>What was searched.</summary>
/// <param name="Articles">Number of articles, newest versions only.</param>
/// <param name="Outlets">Number of different outlets.</param>
/// <param name="From">Oldest publication day among them; null when no article has one.</param>
/// <param name="To">Newest publication day; null when no article has one.</param>
public sealed record Coverage(int Articles, int Outlets, DateOnly? From, DateOnly? To);
