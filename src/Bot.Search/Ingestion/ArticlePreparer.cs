using System.Diagnostics;
using Bot.Search.Extraction;
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
    KnownArticles known,
    ILogger<ArticlePreparer> log)
{
    private const string NoPage = "The feed names a feed, not a page.";

    /// <summary>At least one row. A fault of the store is thrown.</summary>
    public async Task<IReadOnlyList<PreparedArticle>> PrepareAsync(SourceItem item, CancellationToken cancellationToken) => item switch
    {
        SourceItem.Failed failed => [Failed(failed.Failure)],
        SourceItem.Document { Content: var document } => await PrepareAsync(document.Location, Read(document), document.Address is null ? TextSource.File : TextSource.Page, cancellationToken),
        SourceItem.Entry { Result: ReadResult.Linked linked } => await FollowAsync(linked, cancellationToken),
        SourceItem.Entry { Result: ReadResult.Read { Article.Url: { } url } } entry => await PrepareAsync(url.AbsoluteUri, [entry.Result], TextSource.Feed, cancellationToken),
        SourceItem.Entry entry => await PrepareAsync(entry.Location, [entry.Result], TextSource.Feed, cancellationToken),
        _ => throw new UnreachableException(),
    };

    /// <summary>The page that a feed's entry names, whose details go before the page's own; the entry's own words when the page cannot be had.</summary>
    private async Task<IReadOnlyList<PreparedArticle>> FollowAsync(ReadResult.Linked linked, CancellationToken cancellationToken)
    {
        var location = linked.Page.AbsoluteUri;
        var result = await fetcher.FetchAsync(new FetchRequest(linked.Page), cancellationToken);
        var fault = result is FetchResult.Failed failed ? failed.Reason : "The site says that nothing has changed, but nothing was known before.";
        if (result is FetchResult.Fetched fetched)
        {
            var results = Read(fetched.Document with { Details = linked.Details });
            if (linked.Summary is null || results.Any(one => one is ReadResult.Read))
                return await PrepareAsync(location, results, TextSource.Page, cancellationToken);
            fault = results.OfType<ReadResult.Failed>().FirstOrDefault()?.Failure.Reason ?? NoPage;
        }
        return [linked.Summary is { } summary
            ? await PrepareAsync(new ArticleReading(location, summary, TextSource.Summary, fault), cancellationToken)
            : Failed(new ReadFailure(location, fault))];
    }

    private IReadOnlyList<ReadResult> Read(SourceDocument document) =>
        ItemDoor.Run(log, document.Location, () => readers.Read(document)) ?? [new ReadResult.Failed(new ReadFailure(document.Location, ItemDoor.Sentence))];

    private async Task<IReadOnlyList<PreparedArticle>> PrepareAsync(string location, IReadOnlyList<ReadResult> results, TextSource source, CancellationToken cancellationToken)
    {
        var rows = new List<PreparedArticle>(results.Count);
        foreach (var result in results)
        {
            rows.Add(result switch
            {
                ReadResult.Read read => await PrepareAsync(new ArticleReading(location, read.Article, source), cancellationToken),
                ReadResult.Failed fault => Failed(fault.Failure),
                ReadResult.Linked linked => Failed(new ReadFailure(linked.Page.AbsoluteUri, NoPage)),
                _ => throw new UnreachableException(),
            });
        }
        return rows;
    }

    private async Task<PreparedArticle> PrepareAsync(ArticleReading read, CancellationToken cancellationToken)
    {
        var found = await known.FindAsync(read, cancellationToken);
        var reading = found.Reading;
        var settlement = Settling.Of(found, extractor.Version);
        if (settlement is Settlement.Same or Settlement.Keep or Settlement.Had or Settlement.Strange)
            return new PreparedArticle(reading.Row(settlement, 0), null);
        if (ItemDoor.Run(log, reading.Location, () => extractor.Extract(reading.Article)) is not { } extracted)
            return Failed(new ReadFailure(reading.Location, ItemDoor.Sentence));
        // Not under the id found here: what it is a copy of may be another article by the time that it is written.
        return new PreparedArticle(reading.Row(settlement, extracted.Quotes.Count), new PreparedArticle.Extraction(read, extracted));
    }

    private static PreparedArticle Failed(ReadFailure failure) =>
        new(new IngestItem(failure.Location, IngestOutcome.Failed, null, null, 0, failure.Reason), null);
}
