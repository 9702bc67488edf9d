using System.Runtime.CompilerServices;

namespace Bot.Search.Ingestion.Sources;

/// <summary>Turns what a person names (files, folders) into documents, one after the other.</summary>
internal sealed class SourceWalker(FileSource files, FolderSource folders)
{
    public async IAsyncEnumerable<SourceItem> WalkAsync(IReadOnlyList<string> targets, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var target in targets)
        {
            var items = Directory.Exists(target) ? folders.ReadAsync(target, cancellationToken) : files.ReadAsync(target, null, cancellationToken);
            var any = false;
            await foreach (var item in items)
            {
                any = true;
                yield return item;
            }
            if (!any)
                yield return SourceItem.Fail(target, "The folder holds nothing that can be read. Give text, Markdown, HTML, JSON lines or feeds.");
        }
    }
}
