namespace Bot.Search.Ingestion.Feeds;

/// <summary>A feed as <c>status</c> shows it.</summary>
/// <param name="Address">The feed.</param>
/// <param name="LastSuccess">When it was last read; null when it never was.</param>
/// <param name="LastError">Why the last poll failed, as a plain sentence; null when it did not.</param>
/// <param name="Failures">How many polls failed in a row.</param>
/// <param name="NextPoll">When it is due.</param>
public sealed record FeedStatus(Uri Address, DateTimeOffset? LastSuccess, string? LastError, int Failures, DateTimeOffset NextPoll);
