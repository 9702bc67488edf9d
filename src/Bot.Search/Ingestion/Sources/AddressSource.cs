using Bot.Search.Ingestion.Fetching;

namespace Bot.Search.Ingestion.Sources;

/// <summary>An address that a person gave.</summary>
internal sealed class AddressSource(PageFetcher fetcher)
{
    /// <summary>True when <paramref name="target"/> is meant as an address, good or bad, and not as a file.</summary>
    public static bool IsAddress(string target) =>
        target.Contains("://", StringComparison.Ordinal) && Uri.TryCreate(target, UriKind.Absolute, out var uri) && !uri.IsFile;

    public async Task<SourceItem> ReadAsync(string target, CancellationToken cancellationToken)
    {
        var result = await fetcher.FetchAsync(new FetchRequest(new Uri(target)), cancellationToken);
        return result switch
        {
            FetchResult.Fetched fetched => new SourceItem.Document(fetched.Document),
            FetchResult.Failed failed => SourceItem.Fail(target, failed.Reason),
            _ => SourceItem.Fail(target, "The site says that nothing has changed, but nothing was known before."),
        };
    }
}
