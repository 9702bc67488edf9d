namespace Bot.Search.Ingestion.Fetching;

/// <summary>What to fetch.</summary>
/// <param name="Address">An http or https address.</param>
/// <param name="ETag">The mark of the version that is known; null for the first time.</param>
/// <param name="LastModified">The date of the version that is known, as the server wrote it; null for the first time.</param>
internal sealed record FetchRequest(Uri Address, string? ETag = null, string? LastModified = null);
