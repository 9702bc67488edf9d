namespace Bot.Search.Indexing.Searching;

/// <summary>A scorer that knows the most a passage can score before it looks at the passage.</summary>
internal interface IBoundedScorer
{
    /// <summary>Of the passage where it stands.</summary>
    int Most { get; }
}
