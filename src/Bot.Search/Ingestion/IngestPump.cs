using System.Threading.Channels;
using Bot.Search.Ingestion.Sources;

namespace Bot.Search.Ingestion;

/// <summary>
/// Read, extract, write, in this process. Inputs are prepared in parallel and written in the order read; the channel between them is
/// bounded, so memory does not grow with the number of inputs.
/// </summary>
internal sealed class IngestPump(ArticlePreparer preparer, BatchWriter writer, IngestMetrics metrics, TimeProvider clock)
{
    /// <summary>A batch for rows of which <paramref name="progress"/> hears.</summary>
    public IngestBatch Begin(bool leavesForgotten, IProgress<IngestProgress>? progress) => new(writer, leavesForgotten, progress, metrics, clock);

    /// <summary>Stores all items; when it returns, or is cancelled, the rows of the batch name what is stored.</summary>
    public async Task RunAsync(IAsyncEnumerable<SourceItem> items, IngestBatch batch, CancellationToken cancellationToken)
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var channel = Channel.CreateBounded<Task<IReadOnlyList<PreparedArticle>>>(Environment.ProcessorCount * 2);
        var producing = ProduceAsync(items, channel.Writer, stopping.Token);
        try
        {
            await foreach (var preparing in channel.Reader.ReadAllAsync(cancellationToken))
            {
                foreach (var prepared in await preparing)
                    await batch.AddAsync(prepared);
            }
            await batch.FlushAsync();
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
            await batch.SettleAsync();
        }
    }

    /// <summary>Counts rows of articles that another process may have stored.</summary>
    public void Count(IReadOnlyList<IngestItem> rows)
    {
        foreach (var row in rows)
            metrics.Done(row);
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
                await batch.AddAsync(prepared);
        }
        await batch.FlushAsync();
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
