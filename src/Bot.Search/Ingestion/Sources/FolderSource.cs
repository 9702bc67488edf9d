using System.Runtime.CompilerServices;
using Bot.Search.Reading;

namespace Bot.Search.Ingestion.Sources;

/// <summary>A folder with its sub-folders, in order of their names; <c>sources.json</c> gives details of the files beside it.</summary>
internal sealed class FolderSource(FileSource files)
{
    private const string Link = "It is a link, and links are not followed: they could lead in circles. Give what it points to.";
    private const string Closed = "The folder cannot be opened. Let the bot read it.";

    private static readonly EnumerationOptions Visible = new()
    {
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System,
        IgnoreInaccessible = false,
    };

    public async IAsyncEnumerable<SourceItem> ReadAsync(string folder, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var pending = new Stack<string>([folder]);
        while (pending.TryPop(out var current))
        {
            if (List(current) is not { } entries)
            {
                yield return SourceItem.Fail(current, Closed);
                continue;
            }
            foreach (var link in entries.Where(IsLink))
                yield return SourceItem.Fail(Path.Combine(current, link.Name), Link);
            var names = entries.Where(entry => entry is FileInfo && !IsLink(entry)).Select(entry => entry.Name).Where(IsInput).ToList();
            await foreach (var item in ReadOneAsync(current, names, cancellationToken))
                yield return item;
            foreach (var child in entries.Where(entry => entry is DirectoryInfo && !IsLink(entry)).Reverse())
                pending.Push(Path.Combine(current, child.Name));
        }
    }

    /// <summary>One file, with what a <c>sources.json</c> beside it says of it.</summary>
    public async IAsyncEnumerable<SourceItem> ReadFileAsync(string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var details = new Dictionary<string, SourceDetails>(StringComparer.Ordinal);
        var sources = Path.Combine(Path.GetDirectoryName(path) ?? "", SourcesFile.FileName);
        if (File.Exists(sources))
            await ReadSourcesAsync(sources, details, cancellationToken);
        await foreach (var item in files.ReadAsync(path, details.GetValueOrDefault(Path.GetFileName(path)), cancellationToken))
            yield return item;
    }

    /// <summary>One file that somebody handed over; nothing lies beside it.</summary>
    public IAsyncEnumerable<SourceItem> ReadGivenAsync(string name, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) =>
        files.ReadAsync(name, bytes, cancellationToken);

    /// <summary>What lies in a folder, in order of the names; null when it cannot be opened.</summary>
    private static List<FileSystemInfo>? List(string folder)
    {
        try
        {
            return [.. new DirectoryInfo(folder).EnumerateFileSystemInfos("*", Visible).OrderBy(entry => entry.Name, StringComparer.Ordinal)];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static bool IsLink(FileSystemInfo entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);

    private async IAsyncEnumerable<SourceItem> ReadOneAsync(string folder, List<string> names, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var details = new Dictionary<string, SourceDetails>(StringComparer.Ordinal);
        var sources = Path.Combine(folder, SourcesFile.FileName);
        if (File.Exists(sources))
        {
            foreach (var fault in await ReadSourcesAsync(sources, details, cancellationToken))
                yield return SourceItem.Fail(sources, fault);
        }
        foreach (var name in names.Union(details.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var path = Path.Combine(folder, name);
            if (MediaTypes.OfFile(name) is null && !details.ContainsKey(name))
            {
                yield return SourceItem.Fail(path, MediaTypes.Unknown);
                continue;
            }
            if (!OrdinaryFile.HasContent(path))
            {
                yield return SourceItem.Fail(path, OrdinaryFile.Nothing);
                continue;
            }
            await foreach (var item in files.ReadAsync(path, details.GetValueOrDefault(name), cancellationToken))
                yield return item;
        }
    }

    private static bool IsInput(string name) => name != SourcesFile.FileName && !MediaTypes.IsCompanion(name);

    private async Task<IReadOnlyList<string>> ReadSourcesAsync(string path, Dictionary<string, SourceDetails> details, CancellationToken cancellationToken)
    {
        if (!OrdinaryFile.HasContent(path))
            return [OrdinaryFile.Nothing];
        var (bytes, failure) = await files.LoadAsync(path, cancellationToken);
        if (bytes is null)
            return [failure!.Failure.Reason];
        var (file, fault) = SourcesFile.Parse(bytes);
        if (file is null)
            return [fault!];
        foreach (var (name, entry) in file.Entries)
            details[name] = entry;
        return file.Faults;
    }
}
