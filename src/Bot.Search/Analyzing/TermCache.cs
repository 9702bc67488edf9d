using System.Collections.Concurrent;

namespace Bot.Search.Analyzing;

/// <summary>
/// Terms of words that were met of late, in two generations: when the younger is full it becomes the elder, and what the elder held and
/// nobody met is gone. A large coverage has more words than are remembered, and those of the first articles must not keep out all others. Safe from any thread.
/// </summary>
/// <param name="capacity">Words of one generation.</param>
internal sealed class TermCache(int capacity)
{
    private volatile Generation _young = new();
    private volatile Generation _old = new();

    /// <summary>The term of a word, or what <paramref name="make"/> gives; two callers may make the same at once.</summary>
    public string GetOrMake(ReadOnlySpan<char> word, Func<string, string> make)
    {
        var young = _young;
        if (young.Terms.TryGetValue(word, out var known))
            return known;
        if (!_old.Terms.TryGetValue(word, out var key, out known))
        {
            key = word.ToString();
            known = make(key);
        }
        // Counting a concurrent dictionary takes all its locks.
        if (young.Words.TryAdd(key, known) && Interlocked.Increment(ref young.Count) == capacity)
            (_old, _young) = (young, new Generation());
        return known;
    }

    private sealed class Generation
    {
        public int Count;

        public Generation() => Terms = Words.GetAlternateLookup<ReadOnlySpan<char>>();

        public ConcurrentDictionary<string, string> Words { get; } = new(StringComparer.Ordinal);

        public ConcurrentDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Terms { get; }
    }
}
