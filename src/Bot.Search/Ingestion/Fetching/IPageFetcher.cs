namespace Bot.Search.Ingestion.Fetching;

/// <summary>Gets pages and feeds from the web. What the web does wrong is a <see cref="FetchResult.Failed"/>, never an exception.</summary>
internal interface IPageFetcher
{
    Task<FetchResult> FetchAsync(FetchRequest request, CancellationToken cancellationToken);
}
