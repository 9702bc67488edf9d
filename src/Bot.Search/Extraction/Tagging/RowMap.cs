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

    /// <param name="size">How many buckets there are, a multiple of 32.</param>
    /// <param name="buckets">Buckets that have a row, in any order, repeats allowed.</param>
    public RowMap(int size, IEnumerable<int> buckets)
    {
        Size = size;
        _entries = new ulong[size / Group];
        foreach (var bucket in buckets)
            _entries[bucket / Group] |= 1UL << bucket % Group;
        for (var i = 0; i < _entries.Length; i++)
        {
            var count = BitOperations.PopCount(_entries[i]);
            _entries[i] |= (ulong)RowCount << Group;
            RowCount += count;
        }
    }

    /// <summary>How many buckets there are.</summary>
    public int Size { get; }

    public int RowCount { get; }

    /// <summary>Buckets that have a row, ascending: in the order of their rows.</summary>
    public IEnumerable<int> Buckets()
    {
        for (var group = 0; group < _entries.Length; group++)
        {
            for (var bits = (uint)_entries[group]; bits != 0; bits &= bits - 1)
                yield return group * Group + BitOperations.TrailingZeroCount(bits);
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
