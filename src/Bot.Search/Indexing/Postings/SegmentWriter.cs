using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using Bot.Search.Domain;

namespace Bot.Search.Indexing.Postings;

/// <summary>
/// Writes a segment from front to back: every term with its list in sorted order, then every article with its token
/// sequence in order, then every doc: pieces of quotes first, then sentences. Only the tables of terms and articles are held in memory.
/// </summary>
internal sealed class SegmentWriter
{
    private readonly Stream _target;
    private readonly ArrayBufferWriter<byte> _strings = new();
    private readonly List<TermRecord> _terms = [];
    private readonly List<ArticleRecord> _articles = [];
    private readonly Dictionary<string, int> _outlets = new(StringComparer.Ordinal);
    private readonly ListEncoder _encoder = new();
    private SegmentHeader _header;
    private long _tokens;

    /// <param name="target">A seekable stream, at its start; stays the caller's.</param>
    public SegmentWriter(Stream target)
    {
        _target = target;
        _header.Magic = SegmentHeader.CurrentMagic;
        Write(in _header);
        _header.PostingsStart = target.Position;
    }

    public int TermCount => _terms.Count;

    /// <summary>Adds a term; terms come in order of their bytes, postings in order of their docs.</summary>
    public void AddTerm(ReadOnlySpan<byte> term, ReadOnlySpan<byte> word, List<Posting> postings)
    {
        var record = new TermRecord
        {
            TextOffset = AddString(term),
            TextLength = term.Length,
            WordOffset = AddString(word),
            WordLength = word.Length,
            Units = postings.Count,
            ListStart = _target.Position - _header.PostingsStart,
        };
        record.MaxImpact = _encoder.Write(_target, postings);
        _terms.Add(record);
    }

    /// <summary>Ends the terms; articles follow.</summary>
    public void BeginArticles() => _header.SequencesStart = _target.Position;

    /// <summary>Adds an article; offsets, outlet number and docs of <paramref name="record"/> are filled in here.</summary>
    public void AddArticle(ArticleRecord record, ArticleId id, string outlet, ReadOnlySpan<int> sequence)
    {
        record.SequenceStart = _tokens;
        record.SequenceLength = sequence.Length;
        record.Outlet = OutletNumber(outlet);
        record.IdOffset = AddId(id);
        record.FirstQuoteDoc = _header.QuoteDocs;
        _header.QuoteDocs += record.QuoteDocs;
        _articles.Add(record);
        _target.Write(MemoryMarshal.AsBytes(sequence));
        _tokens += sequence.Length;
    }

    /// <summary>Ends the articles; docs follow.</summary>
    public void BeginDocs()
    {
        NumberSentences();
        _header.ArticlesStart = _target.Position;
        WriteTable(CollectionsMarshal.AsSpan(_articles));
        _header.DocsStart = _target.Position;
    }

    /// <summary>Adds a doc; all pieces of quotes come first, in order of their articles, then all sentences.</summary>
    public void AddDoc(in DocRecord doc)
    {
        Write(in doc);
        _header.Docs++;
    }

    /// <summary>Ends the segment.</summary>
    public void Complete()
    {
        _header.TermsStart = _target.Position;
        WriteTable(CollectionsMarshal.AsSpan(_terms));
        _header.OutletsStart = _target.Position;
        foreach (var outlet in _outlets.Keys)
            WriteOutlet(outlet);
        _header.StringsStart = _target.Position;
        _header.StringsLength = _strings.WrittenCount;
        _target.Write(_strings.WrittenSpan);
        (_header.Terms, _header.Articles, _header.Outlets) = (_terms.Count, _articles.Count, _outlets.Count);
        _header.Length = _target.Position;
        _target.Position = 0;
        Write(in _header);
        _target.Flush();
    }

    private void NumberSentences()
    {
        var next = _header.QuoteDocs;
        foreach (ref var article in CollectionsMarshal.AsSpan(_articles))
        {
            article.FirstSentenceDoc = next;
            next += article.SentenceDocs;
        }
    }

    private void WriteOutlet(string outlet)
    {
        var name = Encoding.UTF8.GetBytes(outlet);
        var length = name.Length;
        Write(in length);
        _target.Write(name);
    }

    private int OutletNumber(string outlet)
    {
        if (_outlets.TryGetValue(outlet, out var number))
            return number;
        _outlets.Add(outlet, _outlets.Count);
        return _outlets.Count - 1;
    }

    private int AddId(ArticleId id)
    {
        var text = Encoding.UTF8.GetBytes(id.Value);
        var length = (ushort)text.Length;
        var at = AddString(MemoryMarshal.AsBytes(new ReadOnlySpan<ushort>(in length)));
        AddString(text);
        return at;
    }

    private int AddString(ReadOnlySpan<byte> text)
    {
        var at = _strings.WrittenCount;
        _strings.Write(text);
        return at;
    }

    private void WriteTable<T>(ReadOnlySpan<T> table)
        where T : unmanaged => _target.Write(MemoryMarshal.AsBytes(table));

    private void Write<T>(in T value)
        where T : unmanaged => _target.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in value)));
}
