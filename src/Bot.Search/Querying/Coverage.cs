namespace Bot.Search.Querying;

/// <summary>What was searched.</summary>
/// <param name="Articles">Number of articles, newest versions only.</param>
/// <param name="Outlets">Number of different outlets.</param>
/// <param name="From">Oldest publication day among them; null when no article has one.</param>
/// <param name="To">Newest publication day; null when no article has one.</param>
public sealed record Coverage(int Articles, int Outlets, DateOnly? From, DateOnly? To)
{
    /// <summary>How many stored versions of articles could not be searched yet, because the index is being made; 0 else.</summary>
    public int Pending { get; init; }

    /// <summary>How many stored articles were left out, because what is stored of them is damaged; 0 else.</summary>
    public int Withheld { get; init; }

    /// <summary>False when something that is stored was not searched.</summary>
    public bool IsWhole => Pending == 0 && Withheld == 0;
}
