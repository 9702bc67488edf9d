using Bot.Search.Ingestion.Fetching;
using Bot.Search.Ingestion.Sources;
using Bot.Search.Reading;
using Bot.Search.Reading.Feeds;
using Microsoft.Extensions.Logging;

namespace Bot.Search.Ingestion.Feeds;

/// <summary>
/// Polls one feed. Entries with their whole text go to ingest each time, where an unchanged one costs nothing; a linked
/// page is fetched when it is new or its entry has changed, and tried again a few times, later each time, when it cannot
/// be had (its entry's own words stand in for it until then).
/// </summary>
internal sealed class FeedPoller(PageFetcher fetcher, ArticleReaders readers, IngestPipeline pipeline, FeedLedger ledger, ILogger<FeedPoller> log)
{
    /// <summary>The state after the poll, with its error when it failed, and how long the server asks to be left alone.</summary>
    public async Task<(FeedState State, TimeSpan? RetryAfter)> PollAsync(FeedState state, CancellationToken cancellationToken)
    {
        // A page that failed is asked for again, and for that the feed must be had whether it has changed or not.
        var request = ledger.HasPageDueAgain(state) ? new FetchRequest(state.Address) : new FetchRequest(state.Address, state.ETag, state.LastModified);
        var result = await fetcher.FetchAsync(request, cancellationToken);
        return result switch
        {
            FetchResult.Fetched fetched => (await TakeAsync(state, fetched, cancellationToken), null),
            FetchResult.Failed failed => (Failed(state, failed.Reason), failed.RetryAfter),
            _ => (state with { Failures = 0, LastError = null }, null),
        };
    }

    private async Task<FeedState> TakeAsync(FeedState state, FetchResult.Fetched fetched, CancellationToken cancellationToken)
    {
        if (!readers.IsFeed(fetched.Document))
            return Failed(state, "The address gives no RSS or Atom feed.");
        if (ItemDoor.Run(log, state.Address.AbsoluteUri, () => FeedReader.ReadEntries(fetched.Document)) is not { } entries)
            return Failed(state, ItemDoor.Sentence);
        if (entries is [ReadResult.Failed refused])
            return Failed(state, refused.Failure.Reason);
        var open = ledger.Open(state);
        var due = entries.Where(entry => entry is not ReadResult.Linked page || open.IsDue(page)).ToList();
        var report = await pipeline.RunWatchedAsync(Items(state.Address, due), cancellationToken);
        Tell(state.Address, report);
        return state with
        {
            ETag = fetched.ETag,
            LastModified = fetched.LastModified,
            Failures = 0,
            LastError = null,
            Seen = open.After(entries, report),
        };
    }

    private void Tell(Uri feed, IngestReport report)
    {
        var failed = report.Count(IngestOutcome.Failed);
        var stoodIn = report.Items.Count(item => item.Reason is not null) - failed;
        IngestLog.FeedPolled(log, feed, report.Count(IngestOutcome.Added), report.Count(IngestOutcome.Updated), failed, stoodIn);
    }

    private static FeedState Failed(FeedState state, string reason) => state with { Failures = state.Failures + 1, LastError = reason };

    private static IAsyncEnumerable<SourceItem> Items(Uri feed, IEnumerable<ReadResult> entries) =>
        entries.Select(SourceItem (entry) => new SourceItem.Entry(feed.AbsoluteUri, entry)).ToAsyncEnumerable();
}
