using System.Collections.Frozen;

namespace Bot.Search.Languages.Defining;

/// <summary>Words that are looked up as they stand in a text, without a copy. Safe from many threads.</summary>
internal sealed class WordSet
{
    private readonly FrozenSet<string> _words;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <param name="words">Its words; those given twice count once.</param>
    /// <param name="comparer">Ordinal, or ordinal without case.</param>
    public WordSet(IEnumerable<string> words, StringComparer comparer)
    {
        _words = words.ToFrozenSet(comparer);
        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>A set without a word.</summary>
    public static WordSet Empty { get; } = new([], StringComparer.Ordinal);

    public int Count => _words.Count;

    public bool Contains(ReadOnlySpan<char> word) => _lookup.Contains(word);
}
