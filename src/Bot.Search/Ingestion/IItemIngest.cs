using Bot.Search.Ingestion.Sources;

namespace Bot.Search.Ingestion;

/// <summary>The door for what watches sources: items that are opened already. Runs take turns with those of <see cref="IIngestService"/>.</summary>
internal interface IItemIngest
{
    /// <summary>A fault of the store is thrown.</summary>
    Task<IngestReport> IngestAsync(IAsyncEnumerable<SourceItem> items, CancellationToken cancellationToken);
}
