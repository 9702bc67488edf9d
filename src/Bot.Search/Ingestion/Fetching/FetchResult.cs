using Bot.Search.Reading;

namespace Bot.Search.Ingestion.Fetching;

/// <summary>What came back.</summary>
internal abstract record FetchResult
{
    private FetchResult()
    {
    }

    /// <summary>The content, with the marks to ask again by.</summary>
    public sealed record Fetched(SourceDocument Document, string? ETag, string? LastModified) : FetchResult;

    /// <summary>The server has nothing newer than what was asked by.</summary>
    public sealed record NotModified : FetchResult;

    /// <summary>Nothing came; <paramref name="RetryAfter"/> is how long the server asks to be left alone.</summary>
    public sealed record Failed(string Reason, TimeSpan? RetryAfter = null) : FetchResult;
}

/// <summary>What to fetch.</summary>
/// <param name="Address">An http or https address.</param>
/// <param name="ETag">The mark of the version that is known; null for the first time.</param>
/// <param name="LastModified">The date of the version that is known, as the server wrote it; null for the first time.</param>
internal sealed record FetchRequest(Uri Address, string? ETag = null, string? LastModified = null);
