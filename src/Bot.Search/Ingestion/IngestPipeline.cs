using System.Threading.Channels;
using Bot.Search.Ingestion.Sources;
using Microsoft.Extensions.Logging;

namespace Bot.Search.Ingestion;

/// <summary>
/// Read, extract, write. Inputs are prepared in parallel and written in the order read; the channel between them is
/// bounded, so memory does not grow with the number of inputs.
/// </summary>
internal sealed class IngestPipeline(
    ArticlePreparer preparer,
    BatchWriter writer,
    IngestMetrics metrics,
    TimeProvider clock,
    ILogger<IngestPipeline> log)
{
    /// <param name="items">What is to be read.</param>
    /// <param name="leavesForgotten">Whether what people have forgotten stays out.</param>
    /// <param name="progress">Hears of each row; null when nobody listens.</param>
    /// <param name="cancellationToken">Stops the run; what was named is stored.</param>
    public async Task<IngestReport> RunAsync(
        IAsyncEnumerable<SourceItem> items, bool leavesForgotten, IProgress<IngestProgress>? progress, CancellationToken cancellationToken)
    {
        var batch = new IngestBatch(writer, leavesForgotten, progress, metrics, clock);
        await PumpAsync(items, batch, cancellationToken);
        var report = new IngestReport(batch.Done);
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

    private async Task PumpAsync(IAsyncEnumerable<SourceItem> items, IngestBatch batch, CancellationToken cancellationToken)
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var channel = Channel.CreateBounded<Task<IReadOnlyList<PreparedArticle>>>(Environment.ProcessorCount * 2);
        var producing = ProduceAsync(items, channel.Writer, stopping.Token);
        try
        {
            await foreach (var preparing in channel.Reader.ReadAllAsync(cancellationToken))
            {
                foreach (var prepared in await preparing)
                    await batch.AddAsync(prepared, cancellationToken);
            }
            await batch.FlushAsync(cancellationToken);
            await producing;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await KeepAsync(batch, channel.Reader);
            throw;
        }
        finally
        {
            await StopAsync(stopping, producing, channel.Reader);
        }
    }

    private async Task ProduceAsync(
        IAsyncEnumerable<SourceItem> items,
        ChannelWriter<Task<IReadOnlyList<PreparedArticle>>> output,
        CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var item in items.WithCancellation(cancellationToken))
                await output.WriteAsync(Task.Run(() => preparer.PrepareAsync(item, cancellationToken), cancellationToken), cancellationToken);
        }
        finally
        {
            // A fault of the walk is seen when the task itself is awaited, after what was read before it is stored.
            output.Complete();
        }
    }

    /// <summary>Somebody stops the run: what is read already, in its order, is stored and named all the same. It is one batch at most.</summary>
    private static async Task KeepAsync(IngestBatch batch, ChannelReader<Task<IReadOnlyList<PreparedArticle>>> reader)
    {
        while (reader.TryPeek(out var next) && next.IsCompletedSuccessfully && reader.TryRead(out var preparing))
        {
            foreach (var prepared in await preparing)
                await batch.AddAsync(prepared, CancellationToken.None);
        }
        await batch.FlushAsync(CancellationToken.None);
    }

    /// <summary>Nothing of a run may still touch the store when it has ended; what is thrown here is thrown already.</summary>
    private static async Task StopAsync(CancellationTokenSource stopping, Task producing, ChannelReader<Task<IReadOnlyList<PreparedArticle>>> reader)
    {
        await stopping.CancelAsync();
        await producing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        while (reader.TryRead(out var left))
            await ((Task)left).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
