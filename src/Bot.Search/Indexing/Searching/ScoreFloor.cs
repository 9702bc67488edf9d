namespace Bot.Search.Indexing.Searching;

/// <summary>What a passage must score to be among the best, as far as that is known; it only rises while a search runs.</summary>
internal sealed class ScoreFloor
{
    /// <summary>Scores below this one have lost; -1 while every match is still wanted.</summary>
    public int Value { get; set; } = -1;
}

/// <summary>A scorer that knows the most a passage can score before it looks at the passage.</summary>
internal interface IBoundedScorer
{
    /// <summary>Of the passage where it stands.</summary>
    int Most { get; }
}
