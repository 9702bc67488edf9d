using System.Runtime.CompilerServices;
using Bot.Search.Ingestion.Sources;
using Bot.Search.Reading;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Search.Ingestion;

/// <summary>
/// Looks at folders at intervals: unlike notices of the system this works on network shares and loses nothing. A file is
/// read when two looks in a row find it the same, so that nothing half-copied is read.
/// </summary>
internal sealed class FolderWatch(SourceWalker walker, IngestPipeline pipeline, WatchedFiles read, IOptions<CoverageOptions> options, ILogger<FolderWatch> log) : IFolderWatch
{
    private HashSet<string> _closed = new(StringComparer.Ordinal);
    private Dictionary<string, FileStamp> _last = new(StringComparer.Ordinal);

    public async Task<bool> LookAsync(CancellationToken cancellationToken)
    {
        if (options.Value.WatchFolders.Count == 0)
            return false;
        await read.LoadAsync(cancellationToken);
        var now = Stamps();
        var settled = now.Where(pair => _last.TryGetValue(pair.Key, out var before) && before == pair.Value).ToList();
        _last = now;
        var changed = settled.Where(pair => !read.IsRead(pair.Key, pair.Value)).ToList();
        if (changed.Count == 0)
            return true;
        var (closed, told) = (new HashSet<string>(StringComparer.Ordinal), _closed);
        var files = Files(changed, settled).ToLookup(OrdinaryFile.HasContent);
        var report = await pipeline.RunWatchedAsync(WatchAsync([.. files[true]], closed, cancellationToken), cancellationToken);
        _closed = closed;
        // What could not be opened is tried again at each look, and said once.
        await read.KeepAsync(changed.Where(pair => !closed.Contains(pair.Key)), cancellationToken);
        foreach (var path in files[false])
            IngestLog.WatchedFailed(log, path, OrdinaryFile.Nothing);
        foreach (var item in report.Items.Where(item => item.Outcome == IngestOutcome.Failed && !told.Contains(item.Location)))
            IngestLog.WatchedFailed(log, item.Location, item.Reason ?? "");
        return true;
    }

    /// <summary>What the files hold; notes the files that could not be opened.</summary>
    private async IAsyncEnumerable<SourceItem> WatchAsync(IReadOnlyList<string> files, HashSet<string> closed, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var item in walker.WalkAsync(files, cancellationToken))
        {
            if (item is SourceItem.Failed { MayPass: true } failed)
                closed.Add(failed.Failure.Location);
            yield return item;
        }
    }

    /// <summary>The changed files, and all files beside a list of sources that changed.</summary>
    private static IEnumerable<string> Files(List<KeyValuePair<string, FileStamp>> changed, List<KeyValuePair<string, FileStamp>> settled)
    {
        var listed = changed.Where(pair => IsList(pair.Key)).Select(pair => Path.GetDirectoryName(pair.Key)).ToHashSet(StringComparer.Ordinal);
        var beside = settled.Where(pair => listed.Contains(Path.GetDirectoryName(pair.Key)));
        return changed.Concat(beside).Select(pair => pair.Key).Where(path => !IsList(path)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
    }

    private static bool IsList(string path) => Path.GetFileName(path) == SourcesFile.FileName;

    private Dictionary<string, FileStamp> Stamps()
    {
        var stamps = new Dictionary<string, FileStamp>(StringComparer.Ordinal);
        foreach (var folder in options.Value.WatchFolders.Where(Directory.Exists))
        {
            foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*", OrdinaryFile.Everywhere))
            {
                if (!MediaTypes.IsCompanion(file.Name) && MediaTypes.OfFile(file.Name) is not null)
                    stamps[file.FullName] = new FileStamp(file.Length, file.LastWriteTimeUtc);
            }
        }
        return stamps;
    }
}

/// <summary>The watched folders.</summary>
public interface IFolderWatch
{
    /// <summary>
    /// Reads what is new or changed since the last look and has come to rest; false when no folder is watched. A fault of
    /// the store is thrown, and the same files are read at the next look.
    /// </summary>
    Task<bool> LookAsync(CancellationToken cancellationToken);
}

/// <summary>What tells that a file was changed without reading it.</summary>
internal readonly record struct FileStamp(long Length, DateTime Written);
