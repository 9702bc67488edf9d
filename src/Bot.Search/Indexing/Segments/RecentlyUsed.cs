using System.Collections.Concurrent;

namespace Bot.Search.Indexing.Segments;

/// <summary>Remembers what was used of late, in two generations: when the younger is full it becomes the elder, and what the elder held and nobody asked for is gone.</summary>
/// <param name="capacity">Entries of one generation.</param>
internal sealed class RecentlyUsed<TKey, TValue>(int capacity)
    where TKey : notnull
{
    private volatile ConcurrentDictionary<TKey, TValue> _young = new();
    private volatile ConcurrentDictionary<TKey, TValue> _old = new();

    /// <summary>What is remembered, or what <paramref name="make"/> gives; two callers may make the same at once.</summary>
    public TValue GetOrMake(TKey key, Func<TKey, TValue> make)
    {
        if (_young.TryGetValue(key, out var known))
            return known;
        if (!_old.TryGetValue(key, out known))
            known = make(key);
        // Counting a concurrent dictionary takes all its locks, so it is done for what comes in new only.
        if (_young.TryAdd(key, known) && _young.Count >= capacity)
            (_old, _young) = (_young, new ConcurrentDictionary<TKey, TValue>());
        return known;
    }
}
