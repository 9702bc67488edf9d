using System.Numerics;
using System.Runtime.Intrinsics;

namespace Bot.Search.Extraction.Tagging;

/// <summary>
/// Eight small weights for each feature bucket that has any: a bit map says which buckets do, ranks lead to their rows.
/// Most features of a new text are in no row, and the bit map, which stays in the cache, says so.
/// </summary>
internal sealed class FeatureTable
{
    public const int Width = ChainLabels.Count;
    private const int WordBits = 64;
    private readonly ulong[] _map;
    private readonly int[] _ranks;
    private readonly sbyte[] _rows;

    /// <param name="bits">Binary logarithm of the number of buckets.</param>
    /// <param name="buckets">Buckets that have a row, ascending.</param>
    /// <param name="rows">Eight weights for each of them.</param>
    /// <param name="scale">What a weight of 1 stands for.</param>
    public FeatureTable(int bits, ReadOnlySpan<int> buckets, sbyte[] rows, float scale)
    {
        Bits = bits;
        _map = new ulong[(1 << bits) / WordBits];
        _ranks = new int[_map.Length];
        _rows = rows;
        Scale = scale;
        foreach (var bucket in buckets)
            _map[bucket / WordBits] |= 1UL << bucket % WordBits;
        var rank = 0;
        for (var i = 0; i < _map.Length; i++)
        {
            _ranks[i] = rank;
            rank += BitOperations.PopCount(_map[i]);
        }
    }

    public int Bits { get; }

    /// <summary>What a weight of 1 stands for.</summary>
    public float Scale { get; }

    public int RowCount => _rows.Length / Width;

    /// <summary>The sum of the rows of <paramref name="features"/>.</summary>
    public Vector256<float> Sum(ReadOnlySpan<int> features)
    {
        var sum = Vector128<short>.Zero;
        foreach (var feature in features)
        {
            var word = _map[feature / WordBits];
            var bit = feature % WordBits;
            if ((word >> bit & 1) == 0)
                continue;
            var row = _ranks[feature / WordBits] + BitOperations.PopCount(word & ((1UL << bit) - 1));
            sum += Vector128.WidenLower(Vector128.CreateScalar(Vector64.LoadUnsafe(ref _rows[row * Width]).AsUInt64()[0]).AsSByte());
        }
        return Vector256.ConvertToSingle(Vector256.Create(Vector128.WidenLower(sum), Vector128.WidenUpper(sum))) * Scale;
    }

    public sbyte Weight(int row, int label) => _rows[row * Width + label];

    /// <summary>Buckets that have a row, ascending.</summary>
    public IEnumerable<int> Buckets()
    {
        for (var bucket = 0; bucket < 1 << Bits; bucket++)
        {
            if ((_map[bucket / WordBits] >> bucket % WordBits & 1) != 0)
                yield return bucket;
        }
    }
}
