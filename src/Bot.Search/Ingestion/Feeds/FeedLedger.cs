using Bot.Search.Reading;

namespace Bot.Search.Ingestion.Feeds;

/// <summary>Keeps account of a feed's linked pages: which are to be fetched, and what is known of each after a poll.</summary>
internal sealed class FeedLedger(FeedSchedule schedule, TimeProvider clock)
{
    /// <summary>True when a page of the feed that failed is to be tried again.</summary>
    public bool HasPageDueAgain(FeedState state) => state.Seen.Values.Any(entry => entry.IsDueAgain(clock.GetUtcNow()));

    /// <summary>The account of one poll; what is due is due by the time at which it is opened.</summary>
    public Poll Open(FeedState state) => new(state, clock.GetUtcNow(), schedule, clock);

    /// <summary>One poll of one feed.</summary>
    internal sealed class Poll(FeedState state, DateTimeOffset opened, FeedSchedule schedule, TimeProvider clock)
    {
        /// <summary>True for a page that is new, whose entry has changed, or that is to be tried again.</summary>
        public bool IsDue(ReadResult.Linked entry) =>
            !state.Seen.TryGetValue(entry.Page.AbsoluteUri, out var seen) || seen.Stamp != Stamp(entry) || seen.IsDueAgain(opened);

        /// <summary>What is known of each page, by its address, once the pages that were due have been taken in.</summary>
        /// <param name="entries">Everything that the feed holds.</param>
        /// <param name="report">What became of what was due.</param>
        public Dictionary<string, SeenEntry> After(IReadOnlyList<ReadResult> entries, IngestReport report)
        {
            // A feed that holds nothing for once does not make all its pages new.
            if (entries.Count == 0)
                return state.Seen.Where(entry => entry.Value.Failures == 0).ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);
            var fellShort = report.Items.Where(item => item.Reason is not null)
                .GroupBy(item => item.Location, StringComparer.Ordinal)
                .ToDictionary(rows => rows.Key, rows => rows.First(), StringComparer.Ordinal);
            return entries.OfType<ReadResult.Linked>().ToDictionary(entry => entry.Page.AbsoluteUri, entry => SeenNow(entry, fellShort));
        }

        private SeenEntry SeenNow(ReadResult.Linked entry, Dictionary<string, IngestItem> fellShort)
        {
            var stamp = Stamp(entry);
            var before = state.Seen.GetValueOrDefault(entry.Page.AbsoluteUri);
            if (before is not null && !IsDue(entry))
                return before;
            if (!fellShort.TryGetValue(entry.Page.AbsoluteUri, out var row))
                return new SeenEntry(stamp, 0, default);
            var failures = before?.Stamp == stamp ? before.Failures + 1 : 1;
            return new SeenEntry(stamp, failures, clock.GetUtcNow() + schedule.WaitForPage(failures, row.RetryAfter));
        }

        private static string Stamp(ReadResult.Linked entry) => $"{entry.Details.Published} {entry.Details.Title}";
    }
}
