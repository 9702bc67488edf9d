using System.Collections.Concurrent;

namespace Bot.Search.Analyzing;

/// <summary>
/// Remembers what was used of late, in two generations: when the younger is full it becomes the elder, and what the elder held and nobody asked for is gone.
/// Safe from any thread.
/// </summary>
/// <param name="capacity">Entries of one generation.</param>
/// <param name="comparer">When two keys are one; null for their own equality.</param>
internal sealed class RecentlyUsed<TKey, TValue>(int capacity, IEqualityComparer<TKey>? comparer = null)
    where TKey : notnull
{
    private volatile Generation _young = new(comparer);
    private volatile Generation _old = new(comparer);

    /// <summary>What is remembered, or what <paramref name="make"/> gives; two callers may make the same at once.</summary>
    public TValue GetOrMake(TKey key, Func<TKey, TValue> make)
    {
        var young = _young;
        if (young.Known.TryGetValue(key, out var known))
            return known;
        if (!_old.Known.TryGetValue(key, out known))
            known = make(key);
        // The dictionary would take all its locks to be counted.
        if (young.Known.TryAdd(key, known) && Interlocked.Increment(ref young.Count) == capacity)
            (_old, _young) = (young, new Generation(comparer));
        return known;
    }

    /// <summary>The same by another form of the key, which the comparer has to know: no key is made for what was used of late.</summary>
    public TValue GetOrMake<TForm>(TForm form, Func<TKey, TValue> make)
        where TForm : notnull, allows ref struct =>
        _young.Known.GetAlternateLookup<TForm>().TryGetValue(form, out var known) ? known : GetOrMake(((IAlternateEqualityComparer<TForm, TKey>)_young.Known.Comparer).Create(form), make);

    private sealed class Generation(IEqualityComparer<TKey>? comparer)
    {
        public int Count;

        public ConcurrentDictionary<TKey, TValue> Known { get; } = new(comparer);
    }
}
