using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Bot.Search.Extraction.Texts;

namespace Bot.Search.Extraction.Tagging;

/// <summary>
/// The weights of each word's own features, summed once for all places that a token can see it from, and kept for the next time
/// that the word comes. Not safe for several threads at once.
/// </summary>
internal sealed class WordSums
{
    private const int Bits = 13;
    private const int Width = SharedTable.Width;
    private readonly SharedTable _table;
    private readonly FeatureRow _row = new(FeatureSpace.Local.Bits);
    private readonly WordLook[] _looks = new WordLook[1 << Bits];
    private readonly short[] _sums = new short[(1 << Bits) * WordFeatures.Places * Width];
    private readonly short[] _edge = new short[WordFeatures.Places * Width];

    public WordSums(SharedTable table)
    {
        _table = table;
        Sum(WordLook.Edge, _edge);
    }

    /// <summary>Sets <paramref name="sums"/>, a vector a token, to what the words of a paragraph and around each token weigh.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Write(Span<Vector256<short>> sums, TokenTraits traits, TextParagraph paragraph)
    {
        sums.Clear();
        for (var i = -WordFeatures.Reach; i < sums.Length + WordFeatures.Reach; i++)
        {
            var own = i < 0 || i >= sums.Length ? _edge : Of(WordLook.Of(traits, paragraph.FirstToken + i));
            for (var place = Math.Max(-WordFeatures.Reach, i - sums.Length + 1); place <= Math.Min(WordFeatures.Reach, i); place++)
                sums[i - place] += Vector256.LoadUnsafe(in own[(place + WordFeatures.Reach) * Width]);
        }
    }

    private ReadOnlySpan<short> Of(in WordLook look)
    {
        var slot = (int)((look.Word * 0x9E3779B1u + look.Shape * 0x85EBCA77u) >> (32 - Bits));
        var sums = _sums.AsSpan(slot * WordFeatures.Places * Width, WordFeatures.Places * Width);
        ref var known = ref _looks[slot];
        if (known.Word == look.Word && known.Suffix == look.Suffix && known.Class == look.Class && known.Shape == look.Shape)
            return sums;
        Sum(look, sums);
        known = look;
        return sums;
    }

    private void Sum(in WordLook look, Span<short> sums)
    {
        for (var place = -WordFeatures.Reach; place <= WordFeatures.Reach; place++)
        {
            _row.Clear();
            WordFeatures.Write(_row, look, place);
            _row.Place(FeatureSpace.Local);
            _table.Sum(_row, Vector256<short>.Zero).CopyTo(sums[((place + WordFeatures.Reach) * Width)..]);
        }
    }
}
