using System.Runtime.InteropServices;

namespace Bot.Search.Indexing.Postings;

/// <summary>An article in a segment, as it lies in the file (72 bytes, little-endian).</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct ArticleRecord
{
    /// <summary>Row of the article in the store.</summary>
    public long Row;

    /// <summary>Group of copies when the segment was written.</summary>
    public long Origin;

    /// <summary>Where its token sequence begins in the section of sequences, in tokens.</summary>
    public long SequenceStart;

    public int SequenceLength;
    public int TitleLength;

    /// <summary>Number of the publication day; <see cref="int.MinValue"/> for none.</summary>
    public int Day;

    /// <summary>Number of the outlet in the segment.</summary>
    public int Outlet;

    /// <summary>Its first piece of a quote, and how many follow.</summary>
    public int FirstQuoteDoc;
    public int QuoteDocs;

    /// <summary>Its first sentence without a quote, and how many follow.</summary>
    public int FirstSentenceDoc;
    public int SentenceDocs;

    public int Version;
    public int Quotes;

    /// <summary>Offset of the id in the section of strings.</summary>
    public int IdOffset;

    /// <summary>1 for an older version, of which only gone quotes are kept.</summary>
    public int Removed;

    public readonly DocRange QuoteRange => new(FirstQuoteDoc, FirstQuoteDoc + QuoteDocs);

    public readonly DocRange SentenceRange => new(FirstSentenceDoc, FirstSentenceDoc + SentenceDocs);

    public readonly int Docs => QuoteDocs + SentenceDocs;
}
