using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Bot.Search.Extraction.Texts;

namespace Bot.Search.Extraction.Tagging;

/// <summary>
/// The hashed features of one token; reused from token to token. A feature is written as a sum of products, which costs little;
/// what spreads the sums over the buckets is done for eight of them at once.
/// </summary>
/// <param name="bits">Binary logarithm of the number of buckets, for features that are given no space of their own.</param>
internal sealed class FeatureRow(int bits)
{
    public const int Capacity = 192;
    private const int Lanes = 8;

    private readonly int[] _items = new int[Capacity + Lanes];
    private readonly int[] _rows = new int[Capacity];
    private int _hashed;

    public int Count { get; private set; }

    /// <summary>The buckets of the features written.</summary>
    public ReadOnlySpan<int> Items
    {
        get
        {
            Place(new FeatureSpace(0, bits));
            return _items.AsSpan(0, Count);
        }
    }

    /// <summary>The rows of those features that have any weights.</summary>
    public ReadOnlySpan<int> RowsIn(RowMap map) => _rows.AsSpan(0, map.Find(Items, _rows));

    public void Clear() => Count = _hashed = 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint template, uint value) => _items[Count++] = (int)(template * 0x9E3779B1u + value * 0x85EBCA77u);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint template, uint a, uint b) => _items[Count++] = (int)(template * 0x9E3779B1u + a * 0x85EBCA77u + b * 0xC2B2AE3Du);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint template, uint a, uint b, uint c) =>
        _items[Count++] = (int)(template * 0x9E3779B1u + a * 0x85EBCA77u + b * 0xC2B2AE3Du + c * 0x27D4EB2Fu);

    /// <summary>Gives the features written since the last call their buckets in <paramref name="space"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Place(FeatureSpace space)
    {
        var mask = Vector256.Create((uint)space.Size - 1u);
        var first = Vector256.Create((uint)space.First);
        ref var items = ref MemoryMarshal.GetArrayDataReference(_items);
        for (var i = _hashed; i < Count; i += Lanes)
        {
            var hash = Vector256.LoadUnsafe(ref items, (nuint)i).AsUInt32();
            hash ^= hash >>> 16;
            hash *= Vector256.Create(0x85EBCA6Bu);
            hash ^= hash >>> 13;
            hash *= Vector256.Create(0xC2B2AE35u);
            hash ^= hash >>> 16;
            ((hash & mask) + first).AsInt32().StoreUnsafe(ref items, (nuint)i);
        }
        _hashed = Count;
    }
}

/// <summary>A range of buckets that features of one sort share.</summary>
/// <param name="First">The first bucket.</param>
/// <param name="Bits">Binary logarithm of the number of buckets.</param>
internal readonly record struct FeatureSpace(int First, int Bits)
{
    /// <summary>What the text alone tells of a token.</summary>
    public static FeatureSpace Local { get; } = new(0, 22);

    /// <summary>What a first chain said, apart from the others, so that the look-ups stay close together.</summary>
    public static FeatureSpace Stacked { get; } = new(Local.End, 20);

    public int Size => 1 << Bits;

    public int End => First + Size;
}

/// <summary>Writes the features of one article's tokens.</summary>
internal interface IFeatureWriter
{
    TokenTraits Traits { get; }

    /// <summary>Adds the features of token <paramref name="i"/>, which stands in <paramref name="paragraph"/>, and places them.</summary>
    void Write(FeatureRow row, int i, TextParagraph paragraph);
}
