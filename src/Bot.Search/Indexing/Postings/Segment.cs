using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Bot.Search.Domain;

namespace Bot.Search.Indexing.Postings;

/// <summary>
/// An immutable part of the index. Units ("docs") are numbered pieces of quotes first, then sentences, because hardly a
/// question looks at both; among each newest publication day first, then by article id and ordinal: the order in which
/// equal scores are ranked, so that a search may stop at equal scores.
/// </summary>
internal sealed class Segment
{
    private readonly SegmentBytes _bytes;
    private readonly SegmentHeader _header;

    /// <exception cref="InvalidDataException">These are not the bytes of a segment of this format.</exception>
    public Segment(SegmentBytes bytes)
    {
        _bytes = bytes;
        if (bytes.Length < Unsafe.SizeOf<SegmentHeader>())
            throw new InvalidDataException("The segment is cut off.");
        _header = MemoryMarshal.Read<SegmentHeader>(bytes.Mapped(0, Unsafe.SizeOf<SegmentHeader>()));
        if (_header.Magic != SegmentHeader.CurrentMagic || _header.Length != bytes.Length)
            throw new InvalidDataException("The segment has another format or is cut off.");
        Outlets = ReadOutlets();
    }

    public int DocCount => _header.Docs;

    /// <summary>The docs that are pieces of quotes.</summary>
    public DocRange Quotes => new(0, _header.QuoteDocs);

    /// <summary>The docs that are sentences without a quote.</summary>
    public DocRange Sentences => new(_header.QuoteDocs, _header.Docs);

    public int ArticleCount => _header.Articles;

    public int TermCount => _header.Terms;

    public long Length => _bytes.Length;

    /// <summary>Names of the outlets by number.</summary>
    public IReadOnlyList<string> Outlets { get; }

    public ReadOnlySpan<DocRecord> Docs => Table<DocRecord>(_header.DocsStart, _header.Docs);

    public ReadOnlySpan<ArticleRecord> Articles => Table<ArticleRecord>(_header.ArticlesStart, _header.Articles);

    public ReadOnlySpan<TermRecord> Terms => Table<TermRecord>(_header.TermsStart, _header.Terms);

    /// <summary>
    /// The bytes of a list from a place in it on; more may follow than belong to the list. Lists of a file are read
    /// through <paramref name="window"/>: mapped, they would fill the resident memory with what was asked once.
    /// </summary>
    public ReadOnlySpan<byte> List(long start, int length, ListWindow window)
    {
        var offset = _header.PostingsStart + start;
        length = (int)Math.Min(length, _header.SequencesStart - offset);
        return _bytes.IsInMemory ? _bytes.Mapped(offset, length) : window.Read(_bytes, offset, length, _header.SequencesStart);
    }

    public ReadOnlySpan<BlockRecord> Blocks(in TermRecord term) => term.Units <= BlockRecord.Size
        ? []
        : Table<BlockRecord>(_header.PostingsStart + term.ListStart, BlockCount(term.Units));

    public static int BlockCount(int units) => units <= BlockRecord.Size ? 0 : (units + BlockRecord.Size - 1) / BlockRecord.Size;

    public ReadOnlySpan<byte> TermText(in TermRecord term) => _bytes.Mapped(_header.StringsStart + term.TextOffset, term.TextLength);

    public string TermString(int number) => Encoding.UTF8.GetString(TermText(Terms[number]));

    public ReadOnlySpan<byte> WordText(in TermRecord term) => _bytes.Mapped(_header.StringsStart + term.WordOffset, term.WordLength);

    /// <summary>Number of a term; the complement of where it would stand when the segment does not have it.</summary>
    public int Find(ReadOnlySpan<byte> term)
    {
        var terms = Terms;
        var (low, high) = (0, terms.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = TermText(terms[middle]).SequenceCompareTo(term);
            if (order == 0)
                return middle;
            if (order < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }
        return ~low;
    }

    public int Find(string term) => Find(Encoding.UTF8.GetBytes(term));

    public ArticleId ArticleIdOf(in ArticleRecord article)
    {
        var start = _header.StringsStart + article.IdOffset;
        var length = MemoryMarshal.Read<ushort>(_bytes.Mapped(start, sizeof(ushort)));
        return new ArticleId(Encoding.UTF8.GetString(_bytes.Mapped(start + sizeof(ushort), length)));
    }

    public UnitId UnitIdOf(int doc)
    {
        ref readonly var record = ref Docs[doc];
        ref readonly var article = ref Articles[record.Article];
        return new UnitId(ArticleIdOf(article), article.Version, record.Ordinal);
    }

    /// <summary>Copies a range of an article's token sequence; <paramref name="target"/> has the range's length.</summary>
    public void ReadSequence(in ArticleRecord article, int start, Span<int> target)
    {
        var offset = _header.SequencesStart + (article.SequenceStart + start) * sizeof(int);
        _bytes.Copy(offset, MemoryMarshal.AsBytes(target));
    }

    private IReadOnlyList<string> ReadOutlets()
    {
        var names = new string[_header.Outlets];
        var offset = _header.OutletsStart;
        for (var i = 0; i < names.Length; i++)
        {
            var length = MemoryMarshal.Read<int>(_bytes.Mapped(offset, sizeof(int)));
            names[i] = Encoding.UTF8.GetString(_bytes.Mapped(offset + sizeof(int), length));
            offset += sizeof(int) + length;
        }
        return names;
    }

    private ReadOnlySpan<T> Table<T>(long offset, int count)
        where T : unmanaged => MemoryMarshal.Cast<byte, T>(_bytes.Mapped(offset, count * Unsafe.SizeOf<T>()));
}
