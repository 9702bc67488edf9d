using System.Runtime.InteropServices;

namespace Bot.Search.Indexing.Postings;

/// <summary>A term in a segment, as it lies in the file (32 bytes, little-endian). Records are sorted by the term's UTF-8 bytes.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct TermRecord
{
    public int TextOffset;
    public int TextLength;
    public int WordOffset;
    public int WordLength;

    /// <summary>How many units hold it.</summary>
    public int Units;

    public int MaxImpact;

    /// <summary>Where its list begins in the section of postings, in bytes.</summary>
    public long ListStart;
}
