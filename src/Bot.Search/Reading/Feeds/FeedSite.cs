namespace Bot.Search.Reading.Feeds;

/// <summary>
/// For which pages the words of a feed may stand: those of its own site. Else a feed could put words into any outlet's
/// article by naming its address.
/// </summary>
internal static class FeedSite
{
    /// <summary>Hosts under which a site keeps its feeds, and those under which it shows its pages to other devices.</summary>
    private static readonly string[] Variants = ["www.", "feeds.", "feed.", "rss.", "m.", "amp.", "mobile."];

    /// <summary>
    /// True when the page is of the feed's own host, a name such as "www." or "feeds." before it aside, or of a host below
    /// that one. Not of a host above it or beside it: on many domains each such host is somebody else's.
    /// </summary>
    /// <param name="feed">Where the feed came from; null for a file, which a person gave.</param>
    /// <param name="page">What an entry links to.</param>
    public static bool SpeaksFor(Uri? feed, Uri page)
    {
        if (feed is null)
            return true;
        string own = Site(feed), linked = Site(page);
        return linked == own || (own.Contains('.', StringComparison.Ordinal) && linked.EndsWith("." + own, StringComparison.Ordinal));
    }

    private static string Site(Uri address) => CanonicalUrl.SiteOf(address, Variants);
}
