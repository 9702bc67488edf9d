using Bot.Search.Reading;
using Bot.Search.Storing;
using Microsoft.Extensions.Options;

namespace Bot.Search.Ingestion;

/// <summary>The doors of intake. Runs go beside each other and take turns batch by batch (<see cref="IngestGate"/>).</summary>
internal sealed class IngestService(
    SourceWalker walker,
    IngestPipeline pipeline,
    StaleRebuilder rebuilder,
    ArticleForgetter forgetter,
    IOptions<ReadingOptions> reading) : IIngestService
{
    public int MaxFileBytes => reading.Value.MaxDocumentBytes;

    public Task<IngestReport> IngestAsync(IReadOnlyList<string> targets, IProgress<IngestProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(targets);
        return TakenAsync(IngestAgainAsync(RunAsync(targets, progress, cancellationToken), cancellationToken));
    }

    public Task<IngestReport> IngestFilesAsync(IReadOnlyList<GivenFile> files, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(files);
        return TakenAsync(IngestAgainAsync(pipeline.RunAsync(walker.WalkAsync(files, cancellationToken), leavesForgotten: false, null, cancellationToken), cancellationToken));
    }

    public Task<int> RebuildStaleAsync(int? most, IProgress<IngestProgress>? progress, CancellationToken cancellationToken) =>
        TakenAsync(rebuilder.RebuildAsync(most, progress, cancellationToken));

    public Task<bool> ForgetAsync(string addressOrId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(addressOrId);
        return TakenAsync(forgetter.ForgetAsync(addressOrId, cancellationToken));
    }

    private static async Task<T> TakenAsync<T>(Task<T> work)
    {
        try
        {
            return await work;
        }
        catch (StoreNotWritableException fault)
        {
            throw new IntakeClosedException(fault.Message, fault);
        }
    }

    /// <summary>What people name is wanted, also when it was forgotten before.</summary>
    private async Task<IngestReport> IngestAgainAsync(Task<IngestReport> run, CancellationToken cancellationToken)
    {
        var report = await run;
        var added = report.Items.Where(item => item is { Outcome: IngestOutcome.Added, Article: not null }).SelectMany(item => item.Marks.Append(item.Article!.Value)).ToList();
        await forgetter.RecallAsync(added, cancellationToken);
        return report;
    }

    private async Task<IngestReport> RunAsync(IReadOnlyList<string> targets, IProgress<IngestProgress>? progress, CancellationToken cancellationToken)
    {
        var items = walker.WalkAsync(targets, cancellationToken);
        if (progress is null)
            return await pipeline.RunAsync(items, leavesForgotten: false, null, cancellationToken);
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var counted = new CountedProgress(progress);
        var counting = counted.CountAsync(targets, stopping.Token);
        try
        {
            return await pipeline.RunAsync(items, leavesForgotten: false, counted, cancellationToken);
        }
        finally
        {
            await stopping.CancelAsync();
            await counting;
        }
    }
}
