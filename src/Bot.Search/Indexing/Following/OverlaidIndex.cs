using Bot.Search.Analyzing;
using Bot.Search.Indexing.Segments;
using Bot.Search.Storing.Sql;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Bot.Search.Indexing.Following;

/// <summary>
/// The last commit of an index that another process writes, or that cannot be written, with what came after it laid over
/// it in memory.
/// </summary>
internal sealed class OverlaidIndex : IFollowingIndex
{
    /// <summary>Rows in memory from which on it is worth looking whether the writer has committed since.</summary>
    private const int Heavy = 2_000;

    /// <summary>
    /// Megabytes below which segments count as equally small. By the library's own 2 everything in memory was merged anew
    /// with every tenth article, while a question waited.
    /// </summary>
    private const double SmallestSegment = 0.02;

    private readonly DirectoryReader? _base;
    private readonly Lucene.Net.Store.Directory? _baseFiles;
    private readonly RAMDirectory _memory = new();
    private readonly IndexWriter _writer;
    private readonly RowAdder _adder;
    private readonly Dictionary<AtomicReader, FixedBitSet> _live = [];
    private readonly HashSet<AtomicReader> _stale = [];
    private DirectoryReader? _reader;
    private int _rows;

    /// <summary>Over nothing: there is no index that can be used.</summary>
    /// <param name="mark">Of an empty index.</param>
    /// <param name="analyzer">For what comes into it.</param>
    public OverlaidIndex(IndexMark mark, ITermAnalyzer analyzer)
    {
        Mark = mark;
        _adder = new RowAdder(analyzer);
        _writer = new IndexWriter(_memory, new IndexWriterConfig(LuceneVersion.LUCENE_48, null)
        {
            MergeScheduler = new SerialMergeScheduler(),
            MergePolicy = new TieredMergePolicy { FloorSegmentMB = SmallestSegment, NoCFSRatio = 0 },
            UseCompoundFile = false,
        });
    }

    /// <summary>Over the last commit in a folder, which may be newer than when the folder was last looked at.</summary>
    /// <param name="folder">Of the index below.</param>
    /// <param name="analyzer">For what comes over it.</param>
    /// <exception cref="CorruptIndexException">It is not an index of ours.</exception>
    public OverlaidIndex(string folder, ITermAnalyzer analyzer)
        : this(IndexMark.Empty(""), analyzer)
    {
        _baseFiles = IndexFolder.OpenFiles(folder);
        _base = DirectoryReader.Open(_baseFiles);
        Mark = IndexMark.Read(_base.IndexCommit.UserData) ?? throw new CorruptIndexException("The commit does not say what it holds.");
    }

    public IndexMark Mark { get; private set; }

    /// <summary>True when so much lies in memory that it is worth opening anew.</summary>
    public bool IsHeavy => _base is not null && _rows >= Heavy;

    public void Apply(ChangesSince changes, StoreSession session)
    {
        foreach (var row in changes.Removed)
            Remove(PassageDocuments.RowTerm(row));
        _adder.Add(_writer, changes.Added, session);
        _rows += changes.Added.Count;
        Mark = Mark with { Sequence = changes.Number, Mark = changes.Mark };
    }

    public LiveLeaves Open(IReadOnlyList<LeafView> known)
    {
        var newest = _reader is null ? DirectoryReader.Open(_writer, true) : DirectoryReader.OpenIfChanged(_reader, _writer, true) ?? _reader;
        if (newest != _reader)
        {
            _reader?.Dispose();
            _reader = newest;
        }
        var readers = new List<IndexReader> { newest };
        newest.IncRef();
        if (_base is not null)
        {
            _base.IncRef();
            readers.Add(_base);
        }
        var byReader = known.Where(leaf => !_stale.Contains(leaf.Reader)).ToDictionary(leaf => leaf.Reader);
        _stale.Clear();
        LeafView[] leaves =
        [
            .. readers.SelectMany(reader => reader.Leaves).Select(context => byReader.TryGetValue(context.AtomicReader, out var leaf)
                ? leaf
                : new LeafView(context.AtomicReader, LiveOf(context.AtomicReader))),
        ];
        return new LiveLeaves(leaves, readers);
    }

    public void Dispose()
    {
        _reader?.Dispose();
        _writer.Rollback();
        _memory.Dispose();
        _base?.Dispose();
        _baseFiles?.Dispose();
    }

    /// <summary>A view keeps its bits; the next one has others.</summary>
    private IBits? LiveOf(AtomicReader reader) => _live.TryGetValue(reader, out var bits) ? (FixedBitSet)bits.Clone() : reader.LiveDocs;

    private void Remove(Term row)
    {
        _writer.DeleteDocuments(row);
        foreach (var context in _base?.Leaves ?? [])
        {
            var reader = context.AtomicReader;
            if (reader.GetTermDocsEnum(row) is not { } docs)
                continue;
            if (!_live.TryGetValue(reader, out var bits))
                _live[reader] = bits = AllOf(reader);
            _stale.Add(reader);
            while (docs.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
                bits.Clear(docs.DocID);
        }
    }

    private static FixedBitSet AllOf(AtomicReader reader)
    {
        var bits = new FixedBitSet(Math.Max(1, reader.MaxDoc));
        for (var doc = 0; doc < reader.MaxDoc; doc++)
        {
            if (reader.LiveDocs?.Get(doc) != false)
                bits.Set(doc);
        }
        return bits;
    }
}
