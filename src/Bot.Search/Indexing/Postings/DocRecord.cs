using System.Runtime.InteropServices;
using Bot.Search.Indexing.Units;

namespace Bot.Search.Indexing.Postings;

/// <summary>A unit in a segment, as it lies in the file (40 bytes, little-endian).</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct DocRecord
{
    private const int FlagBits = 8;
    private const int KindMask = 3;
    private const int RemovedFlag = 4;

    /// <summary>Group of the utterance when the segment was written; later merges are in the state's aliases.</summary>
    public long Utterance;

    /// <summary>Number of its article in the segment.</summary>
    public int Article;

    /// <summary>Number of the speaker's special term; -1 for none.</summary>
    public int Speaker;

    public int OrdinalAndFlags;
    public int WordsStart;
    public int ContextStart;
    public int ParagraphStart;
    public ushort WordsLength;
    public ushort ContextLength;
    public ushort ParagraphLength;
    public ushort Unused;

    public readonly int Ordinal => OrdinalAndFlags >> FlagBits;

    public readonly UnitKind Kind => (UnitKind)(OrdinalAndFlags & KindMask);

    public readonly bool IsRemoved => (OrdinalAndFlags & RemovedFlag) != 0;

    public readonly TokenRange Words => new(WordsStart, WordsStart + WordsLength);

    public readonly TokenRange Context => new(ContextStart, ContextStart + ContextLength);

    public readonly TokenRange Paragraph => new(ParagraphStart, ParagraphStart + ParagraphLength);

    public static int Pack(int ordinal, UnitKind kind, bool removed) =>
        (ordinal << FlagBits) | (int)kind | (removed ? RemovedFlag : 0);
}
