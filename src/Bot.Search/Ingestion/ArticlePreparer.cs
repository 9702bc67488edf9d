using System.Diagnostics;
using Bot.Search.Domain;
using Bot.Search.Extraction;
using Bot.Search.Indexing;
using Bot.Search.Ingestion.Fetching;
using Bot.Search.Ingestion.Sources;
using Bot.Search.Reading;
using Microsoft.Extensions.Logging;

namespace Bot.Search.Ingestion;

/// <summary>Reads and extracts one input.</summary>
internal sealed class ArticlePreparer(
    ArticleReaders readers,
    IPageFetcher fetcher,
    IArticleExtractor extractor,
    IIndexWriter writer,
    ILogger<ArticlePreparer> log)
{
    /// <summary>At least one row. A fault of the store is thrown.</summary>
    public async Task<IReadOnlyList<PreparedArticle>> PrepareAsync(SourceItem item, CancellationToken cancellationToken)
    {
        var rows = new List<PreparedArticle>();
        foreach (var (location, result) in await ReadAsync(item, cancellationToken))
        {
            rows.Add(result switch
            {
                ReadResult.Read read => await PrepareAsync(location, read.Article, cancellationToken),
                ReadResult.Failed fault => Failed(fault.Failure),
                ReadResult.Linked linked => Failed(new ReadFailure(linked.Page.AbsoluteUri, "The feed names a feed, not a page.")),
                _ => throw new UnreachableException(),
            });
        }
        return rows;
    }

    private async Task<IEnumerable<(string Location, ReadResult Result)>> ReadAsync(SourceItem item, CancellationToken cancellationToken) => item switch
    {
        SourceItem.Failed failed => [(failed.Failure.Location, new ReadResult.Failed(failed.Failure))],
        SourceItem.Document document => Read(document.Content),
        SourceItem.Entry { Result: ReadResult.Linked linked } => await FollowAsync(linked, cancellationToken),
        SourceItem.Entry { Result: ReadResult.Read { Article: var article } } entry => [(article.Url?.AbsoluteUri ?? entry.Location, entry.Result)],
        SourceItem.Entry entry => [(entry.Location, entry.Result)],
        _ => throw new UnreachableException(),
    };

    /// <summary>The page that a feed's entry names; the entry's details go before the page's own.</summary>
    private async Task<IEnumerable<(string Location, ReadResult Result)>> FollowAsync(ReadResult.Linked linked, CancellationToken cancellationToken)
    {
        var result = await fetcher.FetchAsync(new FetchRequest(linked.Page), cancellationToken);
        if (result is FetchResult.Fetched fetched)
            return Read(fetched.Document with { Details = linked.Details });
        var reason = result is FetchResult.Failed failed ? failed.Reason : "The site says that nothing has changed, but nothing was known before.";
        return [(linked.Page.AbsoluteUri, new ReadResult.Failed(new ReadFailure(linked.Page.AbsoluteUri, reason)))];
    }

    private IEnumerable<(string Location, ReadResult Result)> Read(SourceDocument document)
    {
        var results = ItemDoor.Run(log, document.Location, () => readers.Read(document))
            ?? [new ReadResult.Failed(new ReadFailure(document.Location, ItemDoor.Sentence))];
        return results.Select(result => (document.Location, result));
    }

    private async Task<PreparedArticle> PrepareAsync(string location, Article article, CancellationToken cancellationToken)
    {
        var stored = await writer.FindStoredAsync(article.Id, cancellationToken);
        if (stored?.ContentHash == article.ContentHash && stored.ExtractorVersion == extractor.Version)
            return new PreparedArticle(new IngestItem(location, IngestOutcome.Unchanged, article.Id, article.Title, 0, null), null);
        if (ItemDoor.Run(log, location, () => extractor.Extract(article)) is not { } extracted)
            return Failed(new ReadFailure(location, ItemDoor.Sentence));
        return new PreparedArticle(new IngestItem(location, IngestOutcome.Added, article.Id, article.Title, extracted.Quotes.Count, null), extracted);
    }

    private static PreparedArticle Failed(ReadFailure failure) =>
        new(new IngestItem(failure.Location, IngestOutcome.Failed, null, null, 0, failure.Reason), null);
}
