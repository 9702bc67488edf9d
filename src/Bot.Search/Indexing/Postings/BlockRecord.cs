using System.Runtime.InteropServices;

namespace Bot.Search.Indexing.Postings;

/// <summary>A block of a long list: what a search must know to skip it (12 bytes).</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct BlockRecord
{
    /// <summary>Postings in a block; the last block of a list may have fewer.</summary>
    public const int Size = 128;

    /// <summary>Length of this record on file.</summary>
    public const int Bytes = 12;

    public int LastDoc;

    /// <summary>Where its bytes begin, counted from the first block's.</summary>
    public int Offset;

    public int MaxImpact;
}
