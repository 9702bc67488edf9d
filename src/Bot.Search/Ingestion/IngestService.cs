using Bot.Search.Ingestion.Sources;

namespace Bot.Search.Ingestion;

/// <summary>Lets one run at a time through: the index has one writer.</summary>
internal sealed class IngestService(SourceWalker walker, IngestPipeline pipeline, StaleRebuilder rebuilder, ArticleForgetter forgetter) : IIngestService, IItemIngest, IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);

    public Task<IngestReport> IngestAsync(IReadOnlyList<string> targets, IProgress<IngestProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(targets);
        return AloneAsync(() => RunAsync(targets, progress, cancellationToken), cancellationToken);
    }

    public Task<IngestReport> IngestAsync(IAsyncEnumerable<SourceItem> items, CancellationToken cancellationToken) =>
        AloneAsync(() => pipeline.RunAsync(items, null, cancellationToken), cancellationToken);

    public Task<int> RebuildStaleAsync(IProgress<IngestProgress>? progress, CancellationToken cancellationToken) =>
        AloneAsync(() => rebuilder.RebuildAsync(progress, cancellationToken), cancellationToken);

    public Task<bool> ForgetAsync(string addressOrId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(addressOrId);
        return AloneAsync(() => forgetter.ForgetAsync(addressOrId, cancellationToken), cancellationToken);
    }

    public void Dispose() => _gate.Dispose();

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

    private async Task<T> AloneAsync<T>(Func<Task<T>> run, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            return await run();
        }
        finally
        {
            _gate.Release();
        }
    }
}
