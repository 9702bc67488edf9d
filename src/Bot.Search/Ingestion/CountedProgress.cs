namespace Bot.Search.Ingestion;

/// <summary>Adds to each report how many inputs there are, as soon as they are counted; counting goes on beside the reading.</summary>
internal sealed class CountedProgress(IProgress<IngestProgress> inner) : IProgress<IngestProgress>
{
    private volatile int _total = -1;

    public void Report(IngestProgress value) => inner.Report(value with { Total = _total < 0 ? null : Math.Max(_total, value.Done) });

    /// <summary>Ends quietly when cancelled: a number that nobody waits for.</summary>
    public async Task CountAsync(IReadOnlyList<string> targets, CancellationToken cancellationToken)
    {
        try
        {
            _total = await Task.Run(() => Sources.SourceCounter.Count(targets, cancellationToken), cancellationToken) ?? -1;
        }
        catch (OperationCanceledException)
        {
            _total = -1;
        }
    }
}
