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
