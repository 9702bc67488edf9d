using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Bot.Search.Extraction.Tagging;

/// <summary>The rows of two chains side by side, so that one look-up of a local feature serves both.</summary>
internal sealed class SharedTable
{
    private const int Half = FeatureTable.Width;
    private const int Width = 2 * Half;
    private readonly RowMap _map;
    private readonly sbyte[] _rows;
    private readonly float _firstScale;
    private readonly float _secondScale;

    /// <exception cref="ArgumentException">The tables differ in their number of buckets.</exception>
    public SharedTable(FeatureTable first, FeatureTable second)
    {
        if (first.Bits != second.Bits)
            throw new ArgumentException("Both tables need the same number of buckets.", nameof(second));
        (_firstScale, _secondScale) = (first.Scale, second.Scale);
        _map = new RowMap(first.Bits, first.Buckets().Concat(second.Buckets()));
        _rows = new sbyte[_map.RowCount * Width];
        Copy(first, 0);
        Copy(second, Half);
    }

    /// <summary>The sums of the rows of <paramref name="features"/> for both chains.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public (Vector256<float> First, Vector256<float> Second) Sum(ReadOnlySpan<int> features)
    {
        Span<int> found = stackalloc int[FeatureRow.Capacity];
        var count = _map.Find(features, found);
        Vector128<short> low = Vector128<short>.Zero, high = Vector128<short>.Zero;
        foreach (var at in found[..count])
        {
            var row = Vector128.LoadUnsafe(ref _rows[at * Width]);
            low += Vector128.WidenLower(row);
            high += Vector128.WidenUpper(row);
        }
        return (FeatureTable.ToSingles(low) * _firstScale, FeatureTable.ToSingles(high) * _secondScale);
    }

    private void Copy(FeatureTable table, int offset)
    {
        Span<int> row = stackalloc int[1];
        var from = 0;
        foreach (var bucket in table.Buckets())
        {
            _map.Find([bucket], row);
            for (var label = 0; label < Half; label++)
                _rows[row[0] * Width + offset + label] = table.Weight(from, label);
            from++;
        }
    }
}
