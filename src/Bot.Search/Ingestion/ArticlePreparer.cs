using System.Diagnostics;
using Bot.Search.Domain;
using Bot.Search.Extraction;
using Bot.Search.Ingestion.Fetching;
using Bot.Search.Ingestion.Sources;
using Bot.Search.Reading;
using Bot.Search.Reading.Feeds;
using Microsoft.Extensions.Logging;

namespace Bot.Search.Ingestion;

/// <summary>Reads and extracts one input.</summary>
internal sealed class ArticlePreparer(
    ArticleReaders readers,
    PageFetcher fetcher,
    IArticleExtractor extractor,
    KnownArticles known,
    ILogger<ArticlePreparer> log)
{
    private const string NoPage = "The feed names a feed, not a page.";
    private const string Foreign = "The feed is of another site than the page, so its own words do not stand for it.";
    private const string OtherSite = "It gives its text for a page of another site, which it cannot speak for.";

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

    /// <summary>The page that a feed's entry names, which the entry's details fill; the entry's own words when the page cannot be had.</summary>
    private async Task<IReadOnlyList<PreparedArticle>> FollowAsync(ReadResult.Linked linked, CancellationToken cancellationToken)
    {
        var location = linked.Page.AbsoluteUri;
        var result = await fetcher.FetchAsync(new FetchRequest(linked.Page), cancellationToken);
        var fault = result is FetchResult.Failed failed ? failed.Reason : "The site says that nothing has changed, but nothing was known before.";
        if (result is FetchResult.Fetched fetched)
        {
            var results = await ReadLinkedAsync(linked, fetched.Document, cancellationToken);
            if (results.Any(one => one is ReadResult.Read))
                return await PrepareAsync(location, results, TextSource.Page, cancellationToken);
            fault = results.OfType<ReadResult.Failed>().FirstOrDefault()?.Failure.Reason ?? NoPage;
        }
        var asked = (result as FetchResult.Failed)?.RetryAfter;
        if (linked.Summary is { } summary)
            return [await PrepareAsync(new ArticleReading(location, summary, TextSource.Summary, fault, asked), cancellationToken)];
        var row = Failed(new ReadFailure(location, linked.IsForeign ? $"{fault} {Foreign}" : fault));
        return [row with { Row = row.Row with { RetryAfter = asked } }];
    }

    private async Task<List<ReadResult>> ReadLinkedAsync(ReadResult.Linked linked, SourceDocument page, CancellationToken cancellationToken)
    {
        var results = new List<ReadResult>();
        var read = Read(linked.IsForeign ? page : page with { Fallback = linked.Details });
        // Of a page of many articles none is the one that was stored under the link.
        var isOne = read.Count == 1;
        foreach (var result in read)
        {
            results.Add(result switch
            {
                ReadResult.Read { Article.Url: { } url } when !FeedSite.SpeaksFor(page.Address, url) => ReadResult.Fail(page, OtherSite),
                ReadResult.Read one when isOne => new ReadResult.Read(await known.AsLinkedAsync(one.Article, linked.Page, cancellationToken)),
                _ => result,
            });
        }
        return results;
    }

    private IReadOnlyList<ReadResult> Read(SourceDocument document) =>
        ItemDoor.Run(log, document.Location, () => readers.Read(document)) ?? [ReadResult.Fail(document, ItemDoor.Sentence)];

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
        var decision = IngestDecisions.Of(found, extractor.Version);
        if (decision is IngestDecision.Same or IngestDecision.Keep or IngestDecision.Had or IngestDecision.Strange)
            return new PreparedArticle(reading.Row(decision, 0), null);
        if (ItemDoor.Run(log, reading.Location, () => BoundedExtraction.Extract(extractor, reading.Article)) is not { } extracted)
            return Failed(new ReadFailure(reading.Location, ItemDoor.Sentence));
        // Not under the id found here: what it is a copy of may be another article by the time that it is written.
        return new PreparedArticle(reading.Row(decision, extracted.Quotes.Count), new PreparedArticle.Extraction(read, extracted));
    }

    /// <summary>What could not be read.</summary>
    public static PreparedArticle Failed(ReadFailure failure) =>
        new(new IngestItem(failure.Location, IngestOutcome.Failed, null, null, 0, failure.Reason), null);
}

/// <summary>What is known of an input before it is written.</summary>
/// <param name="Row">The row of the report, as far as it can be told before the article is written.</param>
/// <param name="Write">What is to be written; null for a failure and for an article that is stored already.</param>
internal sealed record PreparedArticle(IngestItem Row, PreparedArticle.Extraction? Write)
{
    /// <summary>An article that was read, with what was found in it.</summary>
    internal sealed record Extraction(ArticleReading Reading, ExtractedArticle Extracted)
    {
        public Article Article => Extracted.Article;
    }
}
