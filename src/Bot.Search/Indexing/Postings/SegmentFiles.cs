using System.Text.Json;
using Bot.Search.Indexing.Analysis;

namespace Bot.Search.Indexing.Postings;

/// <summary>
/// Segment files in a folder of their own. All of it can be deleted at any time: it is made again from the store. One
/// process at a time writes here (it holds <c>lock</c>); others read the files and keep what is newer in memory.
/// </summary>
internal sealed class SegmentFiles : IDisposable
{
    private const string ManifestName = "manifest.json";
    private readonly string _folder;
    private readonly string _store;
    private readonly FileStream? _lock;
    private int _next;

    public SegmentFiles(string folder, string store)
    {
        (_folder, _store) = (folder, store);
        Directory.CreateDirectory(folder);
        _lock = TryLock(Path.Combine(folder, "lock"));
    }

    /// <summary>Format of the files and analysis of the words; files of another one are not used.</summary>
    public static string Format { get; } = $"{SegmentHeader.CurrentMagic:x}-{AnalysisVersion.Current}";

    /// <summary>False when another process writes here.</summary>
    public bool MayWrite => _lock is not null;

    /// <summary>The segments of the last manifest; empty when there is none, or one of them is missing or damaged.</summary>
    public IReadOnlyList<LiveSegment> Open()
    {
        var manifest = ReadManifest();
        if (manifest is null || manifest.Format != Format || manifest.Store != _store)
            return [];
        try
        {
            return manifest.Files
                .Select(name => new LiveSegment(new Segment(new SegmentBytes(Path.Combine(_folder, name))), null, 0, name))
                .ToList();
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>Writes a segment file, flushed to the disk, and opens it. It counts from the next <see cref="Commit"/> on.</summary>
    public LiveSegment Write(Action<Stream> write)
    {
        var name = NewName();
        var path = Path.Combine(_folder, name);
        using (var stream = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 20))
        {
            write(stream);
            stream.Flush(flushToDisk: true);
        }
        return new LiveSegment(new Segment(new SegmentBytes(path)), null, 0, name);
    }

    /// <summary>Makes the files of these segments the current ones and deletes all others.</summary>
    public void Commit(IEnumerable<LiveSegment> segments)
    {
        var names = segments.Select(segment => segment.File).OfType<string>().ToList();
        var path = Path.Combine(_folder, ManifestName);
        using (var stream = new FileStream(path + ".new", FileMode.Create, FileAccess.Write, FileShare.None))
        {
            JsonSerializer.Serialize(stream, new SegmentManifest(Format, _store, names));
            stream.Flush(flushToDisk: true);
        }
        File.Move(path + ".new", path, overwrite: true);
        foreach (var file in Directory.EnumerateFiles(_folder, "*.seg").Where(file => !names.Contains(Path.GetFileName(file))))
            TryDelete(file);
    }

    public void Dispose() => _lock?.Dispose();

    private SegmentManifest? ReadManifest()
    {
        try
        {
            return JsonSerializer.Deserialize<SegmentManifest>(File.ReadAllBytes(Path.Combine(_folder, ManifestName)));
        }
        catch (Exception fault) when (fault is IOException or JsonException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private string NewName()
    {
        string name;
        do
            name = $"{++_next:x6}.seg";
        while (File.Exists(Path.Combine(_folder, name)));
        return name;
    }

    private static FileStream? TryLock(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Some systems do not delete a file that is mapped; the next commit tries again.</summary>
    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return;
        }
    }
}
