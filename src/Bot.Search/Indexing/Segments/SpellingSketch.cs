using System.Numerics;
using System.Text;
using Lucene.Net.Util;

namespace Bot.Search.Indexing.Segments;

/// <summary>
/// Tells terms that cannot be a near spelling by their bytes alone: an edit changes the length by one at most, and the set
/// of letters by two at most. What it lets through is compared letter by letter.
/// </summary>
internal readonly struct SpellingSketch
{
    private readonly int _length;
    private readonly uint _letters;
    private readonly bool _isPlain;
    private readonly int _edits;

    /// <param name="term">What is asked for.</param>
    /// <param name="edits">How many edits are allowed.</param>
    public SpellingSketch(string term, int edits)
    {
        (_edits, _length) = (edits, term.Length);
        _isPlain = Read(Encoding.UTF8.GetBytes(term), out _letters);
    }

    /// <summary>False when the term is certainly no near spelling.</summary>
    public bool MayBeNear(BytesRef term)
    {
        var bytes = term.Bytes.AsSpan(term.Offset, term.Length);
        // Letters of other alphabets take several bytes: there is no telling then.
        if (!_isPlain || !Read(bytes, out var letters))
            return true;
        return Math.Abs(bytes.Length - _length) <= _edits && BitOperations.PopCount(letters ^ _letters) <= 2 * _edits;
    }

    /// <summary>False when there is a byte that is no ASCII.</summary>
    private static bool Read(ReadOnlySpan<byte> bytes, out uint letters)
    {
        letters = 0;
        foreach (var letter in bytes)
        {
            if (letter >= 0x80)
                return false;
            letters |= 1u << (letter & 31);
        }
        return true;
    }
}
