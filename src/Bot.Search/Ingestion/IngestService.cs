namespace Bot.Search.Ingestion;

/// <summary>Lets one run at a time through: the index has one writer.</summary>
internal sealed class IngestService(IngestPipeline pipeline, StaleRebuilder rebuilder) : IIngestService, IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);

    public async Task<IngestReport> IngestAsync(IReadOnlyList<string> targets, IProgress<IngestProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(targets);
        await _gate.WaitAsync(cancellationToken);
        try
        {
            return await pipeline.RunAsync(targets, progress, cancellationToken);
        }
        finally
        {
            _gate.Release();
        }
    }

    public async Task<int> RebuildStaleAsync(IProgress<IngestProgress>? progress, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            return await rebuilder.RebuildAsync(progress, cancellationToken);
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();
}
