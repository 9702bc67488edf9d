namespace Bot.Search.Ingestion.Feeds;

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
