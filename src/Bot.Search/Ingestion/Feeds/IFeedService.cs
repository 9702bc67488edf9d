namespace Bot.Search.Ingestion.Feeds;

/// <summary>The configured feeds. A feed that fails is asked again later; a fault of the store is thrown.</summary>
public interface IFeedService
{
    /// <summary>What is known of each feed, in the order configured, whichever process polled it.</summary>
    Task<IReadOnlyList<FeedStatus>> StatusAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Polls every feed that is due, and those that fall due while a slow one is waited for; returns how long until the next one is, null when
    /// none is configured.
    /// </summary>
    Task<TimeSpan?> PollDueAsync(CancellationToken cancellationToken);
}

/// <summary>A feed as <c>status</c> shows it.</summary>
/// <param name="Address">The feed.</param>
/// <param name="LastSuccess">When it was last read; null when it never was.</param>
/// <param name="LastError">Why the last poll failed, as a plain sentence; null when it did not.</param>
/// <param name="Failures">How many polls failed in a row.</param>
/// <param name="NextPoll">When it is due.</param>
public sealed record FeedStatus(Uri Address, DateTimeOffset? LastSuccess, string? LastError, int Failures, DateTimeOffset NextPoll);
