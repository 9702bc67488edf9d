namespace Bot.Search.Ingestion.Feeds;

/// <summary>What must survive a restart about one feed.</summary>
internal sealed record FeedState
{
    public required Uri Address { get; init; }

    public string? ETag { get; init; }

    public string? LastModified { get; init; }

    public DateTimeOffset NextPoll { get; init; }

    public DateTimeOffset? LastSuccess { get; init; }

    public string? LastError { get; init; }

    public int Failures { get; init; }

    /// <summary>The linked pages of the newest feed, by address.</summary>
    public IReadOnlyDictionary<string, SeenEntry> Seen { get; init; } = new Dictionary<string, SeenEntry>();
}
