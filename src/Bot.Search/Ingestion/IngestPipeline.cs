using Bot.Search.Ingestion.Sources;
using Microsoft.Extensions.Logging;

namespace Bot.Search.Ingestion;

/// <summary>Takes items in: here, and what is too much for one process with the help of the other copies of the bot.</summary>
internal sealed class IngestPipeline(IngestPump pump, IngestSpread spread, ILogger<IngestPipeline> log)
{
    /// <param name="items">What is to be read.</param>
    /// <param name="leavesForgotten">Whether what people have forgotten stays out.</param>
    /// <param name="progress">Hears of each row; null when nobody listens.</param>
    /// <param name="cancellationToken">Stops the run; what was named is stored.</param>
    public async Task<IngestReport> RunAsync(
        IAsyncEnumerable<SourceItem> items, bool leavesForgotten, IProgress<IngestProgress>? progress, CancellationToken cancellationToken)
    {
        var batch = pump.Begin(leavesForgotten, progress);
        await using var source = items.GetAsyncEnumerator(cancellationToken);
        var first = new FirstItems(source, spread);
        await pump.RunAsync(first.ReadAsync(cancellationToken), batch, cancellationToken);
        var rest = first.AreMore ? await spread.RunAsync(source, new SpreadRun(batch.Done.Count, leavesForgotten, progress), cancellationToken) : [];
        var report = new IngestReport([.. batch.Done, .. rest]);
        IngestLog.Finished(
            log,
            report.Count(IngestOutcome.Added),
            report.Count(IngestOutcome.Updated),
            report.Count(IngestOutcome.Unchanged),
            report.Count(IngestOutcome.Failed));
        return report;
    }

    /// <summary>For what watches sources: nobody asked for these items, so what people have forgotten stays out. A fault of the store is thrown.</summary>
    public Task<IngestReport> RunWatchedAsync(IAsyncEnumerable<SourceItem> items, CancellationToken cancellationToken) =>
        RunAsync(items, leavesForgotten: true, null, cancellationToken);

    /// <summary>What one process takes in by itself: everything, or so much of it that asking others for help is worth it.</summary>
    private sealed class FirstItems(IAsyncEnumerator<SourceItem> source, IngestSpread spread)
    {
        /// <summary>True when items are left for the others.</summary>
        public bool AreMore { get; private set; }

        public async IAsyncEnumerable<SourceItem> ReadAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
        {
            for (var number = 1; await source.MoveNextAsync(); number++)
            {
                yield return source.Current;
                if (number % IngestSpread.Local != 0 || !await spread.CanAsync(cancellationToken))
                    continue;
                AreMore = true;
                yield break;
            }
        }
    }
}
