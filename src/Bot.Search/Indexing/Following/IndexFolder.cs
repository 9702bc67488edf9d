using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Store;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace Bot.Search.Indexing.Following;

/// <summary>
/// The folder of the index: a folder inside it for each time that it was made, the newest whole one counts, and a lock file
/// that the one process holds that writes. Everything in it can be deleted at any time.
/// </summary>
internal sealed class IndexFolder(string path) : IDisposable
{
    private const string LockName = "writer.lock";
    private FileStream? _lock;

    /// <summary>True while this process may write here.</summary>
    public bool IsOurs => _lock is not null;

    /// <summary>Takes the folder for writing; false when another process has it, or when it cannot be written.</summary>
    public bool TryTake()
    {
        if (_lock is not null)
            return true;
        try
        {
            System.IO.Directory.CreateDirectory(path);
            // Released by the system when the process ends in whatever way.
            _lock = new FileStream(Path.Combine(path, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>The newest folder with a whole index in it; null when there is none.</summary>
    public string? Newest() => Made().FirstOrDefault(HasCommit);

    /// <summary>A new folder beside what is there.</summary>
    public string MakeNext()
    {
        var next = Path.Combine(path, (Made().Select(NumberOf).FirstOrDefault() + 1).ToString("D6", CultureInfo.InvariantCulture));
        System.IO.Directory.CreateDirectory(next);
        return next;
    }

    /// <summary>Deletes all folders but one. What cannot be deleted now is deleted another time.</summary>
    public void DeleteAllBut(string? kept)
    {
        foreach (var folder in Made().Where(folder => folder != kept))
        {
            try
            {
                System.IO.Directory.Delete(folder, recursive: true);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                // Another process reads from it; the next one that takes the folder tries again.
                continue;
            }
        }
    }

    /// <summary>The files of an index. The lock above serves for Lucene's own.</summary>
    public static LuceneDirectory OpenFiles(string folder) => new PositionedReads(new NIOFSDirectory(new DirectoryInfo(folder), NoLockFactory.GetNoLockFactory()), folder);

    /// <summary>Gives the lock back.</summary>
    public void Dispose()
    {
        _lock?.Dispose();
        _lock = null;
    }

    private IEnumerable<string> Made() => System.IO.Directory.Exists(path)
        ? System.IO.Directory.EnumerateDirectories(path).Where(folder => NumberOf(folder) > 0).OrderByDescending(NumberOf)
        : [];

    private static int NumberOf(string folder) =>
        int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static bool HasCommit(string folder) => System.IO.Directory.EnumerateFiles(folder, IndexFileNames.SEGMENTS + "_*").Any();
}
