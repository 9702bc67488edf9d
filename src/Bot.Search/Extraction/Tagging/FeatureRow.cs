using System.Runtime.CompilerServices;
using Bot.Search.Extraction.Texts;

namespace Bot.Search.Extraction.Tagging;

/// <summary>The hashed features of one token; reused from token to token.</summary>
internal sealed class FeatureRow(int bits)
{
    public const int Capacity = 192;

    private readonly int[] _items = new int[Capacity];
    private readonly uint _mask = (1u << bits) - 1;

    public int Count { get; private set; }

    /// <summary>Buckets, each below 2 to the power of the bits.</summary>
    public ReadOnlySpan<int> Items => _items.AsSpan(0, Count);

    public void Clear() => Count = 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint template, uint value) => _items[Count++] = (int)(Hash.Finish(Hash.Mix(template, value)) & _mask);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint template, uint a, uint b) => Add(template, Hash.Mix(a, b));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint template, uint a, uint b, uint c) => Add(template, Hash.Mix(a, b, c));
}

/// <summary>Writes the features of one article's tokens.</summary>
internal interface IFeatureWriter
{
    TokenTraits Traits { get; }

    /// <summary>Adds the features of token <paramref name="i"/>, which stands in <paramref name="paragraph"/>.</summary>
    void Write(FeatureRow row, int i, TextParagraph paragraph);
}
