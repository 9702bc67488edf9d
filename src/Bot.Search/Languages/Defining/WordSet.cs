using System.Collections.Frozen;

namespace Bot.Search.Languages.Defining;

/// <summary>
/// Words that are looked up as they stand in a text, without a copy. Rules ask many small lists about each word of a text, and nearly all
/// answers are no: the first letter and the length tell most of those. Safe from many threads.
/// </summary>
internal sealed class WordSet
{
    private const int Letters = 32;
    private const int Lengths = 32;

    private readonly FrozenSet<string> _words;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <summary>By the last bits of the first letter, which are those of its other case too: a bit for the length and the last letter.</summary>
    private readonly uint[] _mayBe = new uint[Letters];

    /// <param name="words">Its words; those given twice count once.</param>
    /// <param name="comparer">Ordinal, or ordinal without case.</param>
    public WordSet(IEnumerable<string> words, StringComparer comparer)
    {
        _words = words.ToFrozenSet(comparer);
        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var word in _words)
        {
            if (IsPlain(word))
                _mayBe[word[0] % Letters] |= Bit(word);
            else
                Array.Fill(_mayBe, uint.MaxValue);
        }
    }

    /// <summary>A set without a word.</summary>
    public static WordSet Empty { get; } = new([], StringComparer.Ordinal);

    public int Count => _words.Count;

    public bool Contains(ReadOnlySpan<char> word) =>
        (!IsPlain(word) || (_mayBe[word[0] % Letters] & Bit(word)) != 0) && _lookup.Contains(word);

    // Beyond plain letters the cases of one letter differ in more than one bit.
    private static bool IsPlain(ReadOnlySpan<char> word) => word.Length > 0 && (word[0] | word[^1]) < 0x80;

    private static uint Bit(ReadOnlySpan<char> word) => 1u << (word.Length + word[^1] * 5) % Lengths;
}
