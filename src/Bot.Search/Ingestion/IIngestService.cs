namespace Bot.Search.Ingestion;

/// <summary>
/// The one door of the write half. Bad input is a row of the report, never an exception; a fault of the store is thrown.
/// Safe to call from many threads: runs take turns batch by batch, and a short one does not wait for a long one to end.
/// </summary>
public interface IIngestService
{
    /// <summary>
    /// Reads files, folders, archives and (http, https) addresses into the index. What the report counts as stored
    /// survives a crash from the moment <paramref name="progress"/> or the report names it.
    /// </summary>
    Task<IngestReport> IngestAsync(
        IReadOnlyList<string> targets,
        IProgress<IngestProgress>? progress,
        CancellationToken cancellationToken);

    /// <summary>
    /// Takes one article with all its versions out of the index; feeds and watched folders do not bring it back, only
    /// <see cref="IngestAsync"/> does. False when nothing is stored under
    /// <paramref name="addressOrId"/>: its web address or its id of 16 hexadecimal digits; any text is allowed.
    /// </summary>
    Task<bool> ForgetAsync(string addressOrId, CancellationToken cancellationToken);

    /// <summary>Extracts again whatever another extractor version made; returns how many articles it did.</summary>
    Task<int> RebuildStaleAsync(IProgress<IngestProgress>? progress, CancellationToken cancellationToken);
}
