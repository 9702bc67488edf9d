using System.Runtime.CompilerServices;
using Bot.Search.Reading;
using Bot.Search.Reading.PlainText;

namespace Bot.Search.Ingestion.Sources;

/// <summary>A folder with its sub-folders, in order of their names; <c>sources.json</c> gives details of the files beside it.</summary>
internal sealed class FolderSource(FileSource files)
{
    private static readonly EnumerationOptions Visible = new()
    {
        // Linked folders could lead in circles.
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
        IgnoreInaccessible = true,
    };

    public async IAsyncEnumerable<SourceItem> ReadAsync(string folder, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var pending = new Stack<string>([folder]);
        while (pending.TryPop(out var current))
        {
            await foreach (var item in ReadOneAsync(current, cancellationToken))
                yield return item;
            foreach (var child in Directory.EnumerateDirectories(current, "*", Visible).OrderDescending(StringComparer.Ordinal))
                pending.Push(child);
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

    private async IAsyncEnumerable<SourceItem> ReadOneAsync(string folder, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var details = new Dictionary<string, SourceDetails>(StringComparer.Ordinal);
        var sources = Path.Combine(folder, SourcesFile.FileName);
        if (File.Exists(sources))
        {
            foreach (var fault in await ReadSourcesAsync(sources, details, cancellationToken))
                yield return SourceItem.Fail(sources, fault);
        }
        var names = Directory.EnumerateFiles(folder, "*", Visible).Select(file => Path.GetFileName(file)!).Where(IsArticle);
        foreach (var name in names.Union(details.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var path = Path.Combine(folder, name);
            if (!OrdinaryFile.HasContent(path))
            {
                yield return SourceItem.Fail(path, OrdinaryFile.Nothing);
                continue;
            }
            await foreach (var item in files.ReadAsync(path, details.GetValueOrDefault(name), cancellationToken))
                yield return item;
        }
    }

    private static bool IsArticle(string name) =>
        name != SourcesFile.FileName && !MediaTypes.IsCompanion(name) && MediaTypes.OfFile(name) is not null;

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
