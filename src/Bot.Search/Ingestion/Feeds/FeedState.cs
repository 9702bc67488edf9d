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

/// <summary>A linked page that was asked for.</summary>
/// <param name="Stamp">Headline and date as the feed gave them; the page is read again when they change.</param>
/// <param name="Failures">How many times it could not be had since; 0 when it was read.</param>
/// <param name="Next">When it is asked for again after a failure.</param>
internal sealed record SeenEntry(string Stamp, int Failures, DateTimeOffset Next)
{
    /// <summary>Four waits of 15 minutes to 16 hours: a page that is gone for longer than a day is left alone.</summary>
    private const int MaxTries = 5;

    /// <summary>True when its page failed and is to be tried again now.</summary>
    public bool IsDueAgain(DateTimeOffset now) => Failures is > 0 and < MaxTries && Next <= now;
}
