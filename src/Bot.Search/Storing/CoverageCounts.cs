namespace Bot.Search.Storing;

/// <summary>How much coverage a filter leaves: newest versions only.</summary>
/// <param name="Articles">Number of articles.</param>
/// <param name="Outlets">Number of different outlets.</param>
/// <param name="From">First publication day; null when no article has one.</param>
/// <param name="To">Last publication day; null when no article has one.</param>
/// <param name="Quotes">Number of quotes in those articles (a quote of several pieces counts once).</param>
/// <param name="Speakers">Number of different named speakers in the whole index.</param>
/// <param name="Origins">Number of independent texts among those articles.</param>
public sealed record CoverageCounts(
    int Articles,
    int Outlets,
    DateOnly? From,
    DateOnly? To,
    int Quotes,
    int Speakers,
    int Origins);

/// <summary>An outlet of the coverage.</summary>
/// <param name="Name">As stored.</param>
/// <param name="Articles">How many of its articles are stored, newest versions only.</param>
public sealed record OutletEntry(string Name, int Articles);
