using System.Runtime.InteropServices;

namespace Bot.Search.Indexing.Postings;

/// <summary>The beginning of a segment file. Offsets count bytes from the start of the file.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct SegmentHeader
{
    /// <summary>"BOTSEG" and the number of the format: another number is another format, and the segment is built anew.</summary>
    public const long CurrentMagic = 0x0002_4745_5354_4F42;

    public long Magic;
    public long Length;
    public int Docs;

    /// <summary>How many of the docs are pieces of quotes; they come before the sentences.</summary>
    public int QuoteDocs;
    public int Articles;
    public int Terms;
    public int Outlets;
    public long PostingsStart;
    public long SequencesStart;
    public long ArticlesStart;
    public long DocsStart;
    public long TermsStart;
    public long StringsStart;
    public long StringsLength;
    public long OutletsStart;
}
