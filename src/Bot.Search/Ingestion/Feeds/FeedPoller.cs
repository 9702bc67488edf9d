using Bot.Search.Ingestion.Fetching;
using Bot.Search.Ingestion.Sources;
using Bot.Search.Reading;
using Bot.Search.Reading.Feeds;
using Microsoft.Extensions.Logging;

namespace Bot.Search.Ingestion.Feeds;

/// <summary>
/// Polls one feed. Entries with their whole text go to ingest each time, where an unchanged one costs nothing; a linked
/// page is fetched when it is new or its entry has changed, and tried again a few times when it fails.
/// </summary>
internal sealed class FeedPoller(IPageFetcher fetcher, ArticleReaders readers, FeedReader feeds, IItemIngest ingest, ILogger<FeedPoller> log)
{
    private const int MaxTries = 3;

    /// <summary>The state after the poll, with its error when it failed, and how long the server asks to be left alone.</summary>
    public async Task<(FeedState State, TimeSpan? RetryAfter)> PollAsync(FeedState state, CancellationToken cancellationToken)
    {
        var result = await fetcher.FetchAsync(new FetchRequest(state.Address, state.ETag, state.LastModified), cancellationToken);
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
        if (ItemDoor.Run(log, state.Address.AbsoluteUri, () => feeds.Read(fetched.Document)) is not { } entries)
            return Failed(state, ItemDoor.Sentence);
        if (entries is [ReadResult.Failed refused])
            return Failed(state, refused.Failure.Reason);
        var linked = entries.OfType<ReadResult.Linked>().DistinctBy(entry => entry.Page.AbsoluteUri).ToDictionary(entry => entry.Page.AbsoluteUri);
        var due = entries.Where(entry => entry is not ReadResult.Linked page || IsDue(state, page)).ToList();
        var report = await ingest.IngestAsync(Items(state.Address, due), cancellationToken);
        IngestLog.FeedPolled(log, state.Address, report.Count(IngestOutcome.Added), report.Count(IngestOutcome.Updated), report.Count(IngestOutcome.Failed));
        var failed = report.Items.Where(item => item.Outcome == IngestOutcome.Failed).Select(item => item.Location).ToHashSet(StringComparer.Ordinal);
        var seen = linked.ToDictionary(pair => pair.Key, pair => Seen(state, pair.Value, failed));
        // A page that failed is asked for again, and for that the feed must be had again.
        var again = seen.Values.Any(entry => entry.Failures is > 0 and < MaxTries);
        return state with
        {
            ETag = again ? null : fetched.ETag,
            LastModified = again ? null : fetched.LastModified,
            Failures = 0,
            LastError = null,
            Seen = seen,
        };
    }

    private static FeedState Failed(FeedState state, string reason) => state with { Failures = state.Failures + 1, LastError = reason };

    private static bool IsDue(FeedState state, ReadResult.Linked entry) =>
        !state.Seen.TryGetValue(entry.Page.AbsoluteUri, out var seen) || seen.Stamp != Stamp(entry) || seen.Failures is > 0 and < MaxTries;

    private static SeenEntry Seen(FeedState state, ReadResult.Linked entry, HashSet<string> failed)
    {
        var before = state.Seen.GetValueOrDefault(entry.Page.AbsoluteUri);
        var known = before?.Stamp == Stamp(entry) ? before.Failures : 0;
        if (failed.Contains(entry.Page.AbsoluteUri))
            return new SeenEntry(Stamp(entry), known + 1);
        return before is not null && !IsDue(state, entry) ? before : new SeenEntry(Stamp(entry), 0);
    }

    private static string Stamp(ReadResult.Linked entry) => $"{entry.Details.Published} {entry.Details.Title}";

    private static IAsyncEnumerable<SourceItem> Items(Uri feed, IEnumerable<ReadResult> entries) =>
        entries.Select(SourceItem (entry) => new SourceItem.Entry(feed.AbsoluteUri, entry)).ToAsyncEnumerable();
}
