using Bot.Search.Analyzing;
using Bot.Search.Indexing.Segments;
using Bot.Search.Storing.Sql;
using Lucene.Net.Index;
using Lucene.Net.Util;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace Bot.Search.Indexing.Following;

/// <summary>
/// The index in its files. Opened for reading; the writer comes with the first change, so that a question that finds nothing
/// new neither waits for it nor needs the lock.
/// </summary>
internal sealed class WrittenIndex : IFollowingIndex
{
    /// <summary>Segments stay below this, so that the words of one article can be taken out within seconds.</summary>
    private const double MostMegabytes = 64;

    private const double BufferMegabytes = 32;

    private readonly IndexFolder _home;
    private readonly LuceneDirectory _files;
    private readonly RowAdder _adder;
    private readonly PatientMerges _merges = new();
    private DirectoryReader? _reader;
    private IndexWriter? _writer;
    private readonly List<WeakReference<DirectoryReader>> _old = [];

    private WrittenIndex(IndexFolder home, string folder, ITermAnalyzer analyzer)
    {
        (_home, Folder) = (home, folder);
        _files = IndexFolder.OpenFiles(folder);
        _adder = new RowAdder(analyzer);
        Mark = IndexMark.Empty("");
    }

    /// <summary>Where its files are.</summary>
    public string Folder { get; }

    public IndexMark Mark { get; private set; }

    /// <summary>The files of the last commit; empty when there is none.</summary>
    public IReadOnlyList<string> CommittedFiles { get; private init; } = [];

    /// <summary>Opens the last commit.</summary>
    /// <exception cref="CorruptIndexException">It is not an index of ours; other exceptions of Lucene's say that files are missing or damaged.</exception>
    public static WrittenIndex Open(IndexFolder home, string folder, ITermAnalyzer analyzer)
    {
        using var files = IndexFolder.OpenFiles(folder);
        var commit = DirectoryReader.ListCommits(files).Last();
        var index = new WrittenIndex(home, folder, analyzer) { CommittedFiles = IndexFiles.Of(commit) };
        if (IndexMark.Read(commit.UserData) is { } mark)
        {
            index.Mark = mark;
            return index;
        }
        index.Dispose();
        throw new CorruptIndexException("The commit does not say what it holds.");
    }

    /// <summary>A new one without anything in it; nothing is on disk before the first commit.</summary>
    public static WrittenIndex Create(IndexFolder home, string folder, string store, ITermAnalyzer analyzer) =>
        new(home, folder, analyzer) { Mark = IndexMark.Empty(store) };

    public void Apply(ChangesSince changes, StoreSession session)
    {
        if (!_home.TryTake())
            throw new InvalidOperationException("Another process writes to the index.");
        var writer = Writer();
        if (changes.Removed.Count > 0)
            writer.DeleteDocuments([.. changes.Removed.Select(PassageDocuments.RowTerm)]);
        _adder.Add(writer, changes.Added, session);
        Mark = Mark with { Sequence = changes.Number, Mark = changes.Mark };
        Uncommitted += changes.Added.Count + changes.Removed.Count;
        IsChanged = true;
    }

    public LiveLeaves Open(IReadOnlyList<LeafView> known)
    {
        var newest = NewestReader();
        newest.IncRef();
        var byReader = known.ToDictionary(leaf => leaf.Reader);
        // Reading the columns of a large index takes most of its opening.
        LeafView[] leaves = [.. newest.Leaves.AsParallel().AsOrdered().Select(context => byReader.TryGetValue(context.AtomicReader, out var leaf)
            ? leaf
            : new LeafView(context.AtomicReader, context.AtomicReader.LiveDocs))];
        return new LiveLeaves(leaves, [newest]);
    }

    /// <summary>Rows taken in or out since the last commit.</summary>
    public int Uncommitted { get; private set; }

    /// <summary>True when there is something to commit.</summary>
    public bool IsChanged { get; private set; }

    /// <summary>True when no reader of an earlier state is open any more: files that were merged away are gone.</summary>
    public bool HoldsNoOldFiles => _old.TrueForAll(old => !old.TryGetTarget(out var reader) || reader.RefCount == 0);

    /// <summary>Writes the state to disk.</summary>
    public void Commit()
    {
        if (_writer is null || !IsChanged)
            return;
        _writer.SetCommitData(Mark.Write());
        _writer.Commit();
        (IsChanged, Uncommitted) = (false, 0);
    }

    /// <summary>Merges small segments, where that is due; may go on beside everything else.</summary>
    public void Tidy()
    {
        if (_writer is { } writer)
            _merges.Allow(writer.MaybeMerge);
    }

    /// <summary>Nothing that was forgotten up to this change ever came in.</summary>
    public void StartFrom(long change) => Mark = Mark with { Purged = change };

    /// <summary>Merges away all deleted documents and commits; false when that was done already up to this change.</summary>
    public bool Purge(long change)
    {
        if (Mark.Purged >= change)
            return false;
        var writer = Writer();
        _merges.Allow(() => writer.ForceMergeDeletes(true));
        Mark = Mark with { Purged = change };
        IsChanged = true;
        Commit();
        return true;
    }

    /// <summary>Deletes files that nobody reads any more.</summary>
    public void DeleteUnusedFiles() => _writer?.DeleteUnusedFiles();

    /// <summary>Gives it up without a commit: what was not committed is applied again by whoever opens it next.</summary>
    public void Dispose()
    {
        _reader?.Dispose();
        _writer?.Rollback();
        _files.Dispose();
    }

    private DirectoryReader NewestReader()
    {
        var newest = (_reader, _writer) switch
        {
            (null, null) when CommittedFiles.Count > 0 => DirectoryReader.Open(_files),
            (null, null) => DirectoryReader.Open(Writer(), true),
            (null, { } writer) => DirectoryReader.Open(writer, true),
            ({ } reader, null) => reader,
            ({ } reader, { } writer) => DirectoryReader.OpenIfChanged(reader, writer, true) ?? reader,
        };
        if (newest != _reader)
        {
            if (_reader is { } old)
            {
                old.Dispose();
                _old.RemoveAll(reader => !reader.TryGetTarget(out var target) || target.RefCount == 0);
                _old.Add(new WeakReference<DirectoryReader>(old));
            }
            _reader = newest;
        }
        return newest;
    }

    private IndexWriter Writer()
    {
        if (_writer is not null)
            return _writer;
        var settings = new IndexWriterConfig(LuceneVersion.LUCENE_48, null)
        {
            OpenMode = OpenMode.CREATE_OR_APPEND,
            RAMBufferSizeMB = BufferMegabytes,
            MergeScheduler = _merges,
            MergePolicy = new TieredMergePolicy { MaxMergedSegmentMB = MostMegabytes, NoCFSRatio = 0, ForceMergeDeletesPctAllowed = 0 },
            UseCompoundFile = false,
            CheckIntegrityAtMerge = true,
        };
        return _writer = new IndexWriter(_files, settings);
    }
}
