using Bot.Search.Reading;
using Microsoft.Extensions.Options;

namespace Bot.Search.Ingestion.Feeds;

/// <summary>
/// When a feed is due again: the configured time, doubled with every failure in a row up to a day, never sooner than
/// the server asks for, spread by a tenth so that feeds do not keep step.
/// </summary>
internal sealed class FeedSchedule(IOptions<CoverageOptions> options, Random random)
{
    private const int MaxDoublings = 7;
    private const int PageFactor = 4;
    private const double Spread = 0.1;
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>The configured feeds, each once.</summary>
    public IEnumerable<Uri> Feeds => options.Value.Feeds.Select(CanonicalUrl.Parse).OfType<Uri>().Distinct();

    /// <summary>
    /// How long a page of a feed is left alone after it failed so many times in a row: the configured time, then four times
    /// as long each time, and as long as its server asks.
    /// </summary>
    public TimeSpan WaitForPage(int failures, TimeSpan? retryAfter)
    {
        var wait = options.Value.FeedInterval * Math.Pow(PageFactor, Math.Max(0, failures - 1));
        return Bounded(retryAfter > wait ? retryAfter.Value : wait);
    }

    public TimeSpan Wait(int failures, TimeSpan? retryAfter)
    {
        var backedOff = options.Value.FeedInterval * Math.Pow(2, Math.Min(failures, MaxDoublings));
        var asked = retryAfter > backedOff ? retryAfter.Value : backedOff;
        return Bounded(asked) * (1 + Spread * random.NextDouble());
    }

    private static TimeSpan Bounded(TimeSpan wait) => wait < Longest ? wait : Longest;
}
