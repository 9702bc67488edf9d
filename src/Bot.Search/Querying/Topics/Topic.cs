namespace Bot.Search.Querying.Topics;

/// <summary>What a question is about, as read from the words typed.</summary>
/// <param name="Words">Single words that carry meaning, as typed, in order, each once.</param>
/// <param name="Phrases">Words that must stand together, as typed between quotation marks.</param>
/// <param name="Excluded">Words that a hit must not hold ("-word").</param>
internal sealed record Topic(IReadOnlyList<string> Words, IReadOnlyList<string> Phrases, IReadOnlyList<string> Excluded)
{
    public static Topic Empty { get; } = new([], [], []);

    /// <summary>True when nothing is left to search for.</summary>
    public bool IsEmpty => Words.Count == 0 && Phrases.Count == 0;
}
