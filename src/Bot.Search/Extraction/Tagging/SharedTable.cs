using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Bot.Search.Extraction.Tagging;

/// <summary>The rows of two chains side by side, so that one look-up of a local feature serves both.</summary>
internal sealed class SharedTable
{
    /// <summary>Weights of a row: those of the first chain, then those of the second.</summary>
    public const int Width = 2 * Half;

    private const int Half = FeatureTable.Width;
    private readonly RowMap _map;
    private readonly sbyte[] _rows;

    /// <summary>Takes of both tables what belongs to <see cref="FeatureSpace.Local"/>.</summary>
    public SharedTable(FeatureTable first, FeatureTable second)
    {
        var end = FeatureSpace.Local.End;
        _map = new RowMap(end, first.Buckets().Concat(second.Buckets()).Where(bucket => bucket < end));
        _rows = new sbyte[_map.RowCount * Width];
        Copy(first, 0);
        Copy(second, Half);
    }

    /// <summary><paramref name="start"/> and the rows of a token's features.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Vector256<short> Sum(FeatureRow features, Vector256<short> start)
    {
        var sum = start;
        foreach (var at in features.RowsIn(_map))
            sum += Widened(ref _rows[at * Width]);
        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Widened(ref sbyte row)
    {
        var bytes = Vector128.LoadUnsafe(ref row);
        return Avx2.IsSupported
            ? Avx2.ConvertToVector256Int16(bytes)
            : Vector256.Create(Vector128.WidenLower(bytes), Vector128.WidenUpper(bytes));
    }

    private void Copy(FeatureTable table, int offset)
    {
        Span<int> row = stackalloc int[1];
        var from = 0;
        foreach (var bucket in table.Buckets())
        {
            if (bucket >= FeatureSpace.Local.End)
                break;
            _map.Find([bucket], row);
            for (var label = 0; label < Half; label++)
                _rows[row[0] * Width + offset + label] = table.Weight(from, label);
            from++;
        }
    }
}
