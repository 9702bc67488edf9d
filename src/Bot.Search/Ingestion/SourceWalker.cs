using Bot.Search.Ingestion.Sources;
using Bot.Search.Reading;
using Bot.Search.Reading.Feeds;
using Microsoft.Extensions.Logging;

namespace Bot.Search.Ingestion;

/// <summary>Turns what a person names (files, folders, archives, addresses) into documents, one after the other. Feeds are taken apart.</summary>
internal sealed class SourceWalker(FolderSource folders, AddressSource addresses, ArticleReaders readers, FeedReader feeds, ILogger<SourceWalker> log)
{
    private const string Nothing = "It holds nothing that can be read. Give text, Markdown, HTML, PDF, messages (.eml), subtitles (.srt, .vtt), JSON lines or feeds.";

    public IAsyncEnumerable<SourceItem> WalkAsync(IReadOnlyList<string> targets, CancellationToken cancellationToken) =>
        WalkAsync(targets, target => target, target => OpenAsync(target, cancellationToken));

    /// <summary>The same of files that somebody handed over.</summary>
    public IAsyncEnumerable<SourceItem> WalkAsync(IReadOnlyList<GivenFile> given, CancellationToken cancellationToken) =>
        WalkAsync(given, file => file.Name, file => folders.ReadGivenAsync(file.Name, file.Bytes, cancellationToken));

    private async IAsyncEnumerable<SourceItem> WalkAsync<T>(IReadOnlyList<T> targets, Func<T, string> nameOf, Func<T, IAsyncEnumerable<SourceItem>> open)
    {
        foreach (var target in targets)
        {
            var any = false;
            await foreach (var item in open(target))
            {
                any = true;
                foreach (var part in TakeApart(item))
                    yield return part;
            }
            if (!any)
                yield return SourceItem.Fail(nameOf(target), Nothing);
        }
    }

    private IAsyncEnumerable<SourceItem> OpenAsync(string target, CancellationToken cancellationToken)
    {
        if (AddressSource.IsAddress(target))
            return OneAsync(addresses.ReadAsync(target, cancellationToken));
        return Directory.Exists(target) ? folders.ReadAsync(target, cancellationToken) : folders.ReadFileAsync(target, cancellationToken);
    }

    private static async IAsyncEnumerable<SourceItem> OneAsync(Task<SourceItem> item)
    {
        yield return await item;
    }

    private IEnumerable<SourceItem> TakeApart(SourceItem item)
    {
        if (item is not SourceItem.Document { Content: var document } || !readers.IsFeed(document))
            return [item];
        var entries = ItemDoor.Run(log, document.Location, () => feeds.Read(document));
        return entries is null
            ? [SourceItem.Fail(document.Location, ItemDoor.Sentence)]
            : entries.Select(entry => new SourceItem.Entry(document.Location, entry));
    }
}
