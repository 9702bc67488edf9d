using Bot.Search.Indexing.Scoring;

namespace Bot.Search.Indexing.Postings;

/// <summary>A phrase or nearness query in a segment's numbers.</summary>
/// <param name="Numbers">The terms' numbers, in order.</param>
/// <param name="Rarities">Each different term with its rarity, in order.</param>
/// <param name="Distance">Words that may stand between; null for a phrase.</param>
/// <param name="WordsOnly">True for stop terms alone, which are only looked for in the words themselves.</param>
internal sealed record SequenceQuery(
    int[] Numbers,
    IReadOnlyList<(string Term, int Rarity)> Rarities,
    int? Distance,
    bool WordsOnly)
{
    /// <summary>True when the words hold it.</summary>
    public bool IsIn(ReadOnlySpan<int> words) => Distance is { } distance
        ? WordSequence.HasNear(words, Numbers, distance)
        : WordSequence.HasPhrase(words, Numbers);
}
