namespace Bot.Search.Ingestion.Feeds;

/// <summary>The configured feeds. A feed that fails is asked again later; a fault of the store is thrown.</summary>
public interface IFeedService
{
    /// <summary>What is known of each feed, in the order configured, whichever process polled it.</summary>
    Task<IReadOnlyList<FeedStatus>> StatusAsync(CancellationToken cancellationToken);

    /// <summary>Polls every feed that is due; returns how long until the next one is, null when none is configured.</summary>
    Task<TimeSpan?> PollDueAsync(CancellationToken cancellationToken);
}
