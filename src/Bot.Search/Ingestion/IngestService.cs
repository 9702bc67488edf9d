using Bot.Search.Ingestion.Sources;

namespace Bot.Search.Ingestion;

/// <summary>The doors of intake. Runs go beside each other and take turns batch by batch (<see cref="IngestGate"/>).</summary>
internal sealed class IngestService(SourceWalker walker, IngestPipeline pipeline, StaleRebuilder rebuilder, ArticleForgetter forgetter) : IIngestService, IItemIngest
{
    public Task<IngestReport> IngestAsync(IReadOnlyList<string> targets, IProgress<IngestProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(targets);
        return RunAsync(targets, progress, cancellationToken);
    }

    public Task<IngestReport> IngestAsync(IAsyncEnumerable<SourceItem> items, CancellationToken cancellationToken) =>
        pipeline.RunAsync(items, null, cancellationToken);

    public Task<int> RebuildStaleAsync(IProgress<IngestProgress>? progress, CancellationToken cancellationToken) =>
        rebuilder.RebuildAsync(progress, cancellationToken);

    public Task<bool> ForgetAsync(string addressOrId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(addressOrId);
        return forgetter.ForgetAsync(addressOrId, cancellationToken);
    }

    private async Task<IngestReport> RunAsync(IReadOnlyList<string> targets, IProgress<IngestProgress>? progress, CancellationToken cancellationToken)
    {
        var items = walker.WalkAsync(targets, cancellationToken);
        if (progress is null)
            return await pipeline.RunAsync(items, null, cancellationToken);
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var counted = new CountedProgress(progress);
        var counting = counted.CountAsync(targets, stopping.Token);
        try
        {
            return await pipeline.RunAsync(items, counted, cancellationToken);
        }
        finally
        {
            await stopping.CancelAsync();
            await counting;
        }
    }
}
