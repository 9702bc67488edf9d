using System.Numerics;
using System.Runtime.CompilerServices;

namespace Bot.Search.Extraction.Tagging;

/// <summary>
/// Which buckets have a row of weights, and which row: for each 32 buckets their bits and, above them, how many rows come
/// before. One look-up touches one cache line, and most of them end there.
/// </summary>
internal sealed class RowMap
{
    private const int Group = 32;
    private readonly ulong[] _entries;

    /// <param name="bits">Binary logarithm of the number of buckets.</param>
    /// <param name="buckets">Buckets that have a row, in any order, repeats allowed.</param>
    public RowMap(int bits, IEnumerable<int> buckets)
    {
        Bits = bits;
        _entries = new ulong[(1 << bits) / Group];
        foreach (var bucket in buckets)
            _entries[bucket / Group] |= 1UL << bucket % Group;
        for (var i = 0; i < _entries.Length; i++)
        {
            var count = BitOperations.PopCount(_entries[i]);
            _entries[i] |= (ulong)RowCount << Group;
            RowCount += count;
        }
    }

    /// <summary>Binary logarithm of the number of buckets.</summary>
    public int Bits { get; }

    public int RowCount { get; }

    /// <summary>Buckets that have a row, ascending: in the order of their rows.</summary>
    public IEnumerable<int> Buckets()
    {
        for (var bucket = 0; bucket < 1 << Bits; bucket++)
        {
            if ((_entries[bucket / Group] >> bucket % Group & 1) != 0)
                yield return bucket;
        }
    }

    /// <summary>
    /// Writes the rows of those <paramref name="buckets"/> that have one and returns their number. Without branches: whether
    /// a bucket has a row cannot be foreseen.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Find(ReadOnlySpan<int> buckets, Span<int> rows)
    {
        var count = 0;
        foreach (var bucket in buckets)
        {
            var entry = _entries[bucket >>> 5];
            rows[count] = RowAt(entry, bucket & (Group - 1));
            count += (int)(entry >> (bucket & (Group - 1)) & 1);
        }
        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int RowAt(ulong entry, int bit) =>
        (int)(entry >> Group) + BitOperations.PopCount((uint)entry & ((1u << bit) - 1));
}
