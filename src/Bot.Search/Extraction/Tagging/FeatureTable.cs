using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Bot.Search.Extraction.Tagging;

/// <summary>Eight small weights for each feature bucket that has any.</summary>
internal sealed class FeatureTable
{
    public const int Width = ChainLabels.Count;
    private readonly RowMap _map;
    private readonly sbyte[] _rows;

    /// <param name="size">How many buckets there are.</param>
    /// <param name="buckets">Buckets that have a row, ascending.</param>
    /// <param name="rows">Eight weights for each of them.</param>
    /// <param name="scale">What a weight of 1 stands for.</param>
    public FeatureTable(int size, IEnumerable<int> buckets, sbyte[] rows, float scale)
    {
        _map = new RowMap(size, buckets);
        _rows = rows;
        Scale = scale;
    }

    public int Size => _map.Size;

    public int RowCount => _map.RowCount;

    /// <summary>What a weight of 1 stands for.</summary>
    public float Scale { get; }

    public sbyte Weight(int row, int label) => _rows[row * Width + label];

    /// <summary>Buckets that have a row, ascending: in the order of their rows.</summary>
    public IEnumerable<int> Buckets() => _map.Buckets();

    /// <summary>The sum of the rows of a token's features.</summary>
    public Vector256<float> Sum(FeatureRow features) => ToSingles(Sum(features, Vector128<short>.Zero)) * Scale;

    /// <summary><paramref name="start"/> and the rows of a token's features, in steps.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Vector128<short> Sum(FeatureRow features, Vector128<short> start)
    {
        var sum = start;
        foreach (var row in features.RowsIn(_map))
            sum += Vector128.WidenLower(Vector128.Create(Vector64.LoadUnsafe(ref _rows[row * Width]), Vector64<sbyte>.Zero));
        return sum;
    }

    public static Vector256<float> ToSingles(Vector128<short> sums) =>
        Vector256.ConvertToSingle(Vector256.Create(Vector128.WidenLower(sums), Vector128.WidenUpper(sums)));
}
