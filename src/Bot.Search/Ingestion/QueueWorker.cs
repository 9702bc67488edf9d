using System.Globalization;
using System.Text.Json;
using Bot.Search.Reading;
using Bot.Search.Storing;
using Microsoft.Extensions.Logging;

namespace Bot.Search.Ingestion;

/// <summary>Does batches of the shared queue: each is read, extracted, and stored together with its report, or not at all.</summary>
internal sealed class QueueWorker(IIntakeQueue queue, ArticlePreparer preparer, BatchWriter writer, TimeProvider clock, ILogger<QueueWorker> log) : ISharedIntake, IDisposable
{
    /// <summary>Batches that a process does beside each other: while one is being written another is read.</summary>
    public const int Together = 2;

    /// <summary>After so many takers that did not end a batch it is given up: it may be what ended them.</summary>
    private const int MostTakers = 5;

    private static readonly TimeSpan Length = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan BetweenProlongings = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Presence = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan BetweenPresences = TimeSpan.FromSeconds(3);

    private readonly SemaphoreSlim _room = new(Together, Together);

    private long? _presented;

    /// <summary>Names this process in the queue.</summary>
    public string Holder { get; } = string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName} {Environment.ProcessId} {Guid.NewGuid():N}");

    public int MostHelpers => queue.IsShared ? Together : 0;

    public async Task HelpAsync(CancellationToken cancellationToken)
    {
        do
            await PresentAsync(cancellationToken);
        while (await TryWorkAsync(cancellationToken));
    }

    /// <summary>Does one batch; false when none waits.</summary>
    public async Task<bool> TryWorkAsync(CancellationToken cancellationToken)
    {
        await _room.WaitAsync(cancellationToken);
        try
        {
            if (await queue.TakeAsync(Holder, Length, cancellationToken) is not { } batch)
                return false;
            await HoldAsync(batch, cancellationToken);
            return true;
        }
        finally
        {
            _room.Release();
        }
    }

    public void Dispose() => _room.Dispose();

    /// <summary>Every look would be a write.</summary>
    private async Task PresentAsync(CancellationToken cancellationToken)
    {
        if (_presented is { } last && clock.GetElapsedTime(last) < BetweenPresences)
            return;
        await queue.PresentAsync(Holder, Presence, cancellationToken);
        _presented = clock.GetTimestamp();
    }

    /// <summary>Does the batch while it is ours.</summary>
    private async Task HoldAsync(QueuedBatch batch, CancellationToken cancellationToken)
    {
        using var ours = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var done = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var prolonging = ProlongAsync(batch, ours, done.Token);
        try
        {
            await DoAsync(batch, ours.Token);
        }
        catch (Exception lost) when (lost is BatchLostException || (lost is OperationCanceledException && ours.IsCancellationRequested && !cancellationToken.IsCancellationRequested))
        {
            IngestLog.BatchLost(log, batch.Id);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await queue.ReleaseAsync(batch, CancellationToken.None);
            throw;
        }
        finally
        {
            await done.CancelAsync();
            await prolonging;
        }
    }

    private async Task ProlongAsync(QueuedBatch batch, CancellationTokenSource ours, CancellationToken cancellationToken)
    {
        try
        {
            do
                await Task.Delay(BetweenProlongings, clock, cancellationToken);
            while (await queue.ProlongAsync(batch, Length, cancellationToken));
            await ours.CancelAsync();
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The batch is done.
        }
        catch (CoverageUnusableException)
        {
            // Whoever writes meets the same fault; until the batch is over nobody else can have it.
        }
    }

    private async Task DoAsync(QueuedBatch batch, CancellationToken cancellationToken)
    {
        if (Read(batch) is not { } queued)
            return;
        var prepared = batch.Number > MostTakers
            ? [.. queued.Documents.Select(document => ArticlePreparer.Failed(new ReadFailure(document.Location, ItemDoor.Sentence)))]
            : await PrepareAsync(queued.Documents, cancellationToken);
        var parts = DifferentArticles.Parts(prepared).ToList();
        var rows = new List<IngestItem>(prepared.Count);
        foreach (var part in parts)
        {
            var isLast = part == parts[^1];
            rows.AddRange(await writer.WriteAsync(
                part,
                queued.LeavesForgotten,
                written => new QueueAnswer(batch.Id, batch.Number, isLast ? QueueFormat.Write([.. rows, .. written]) : null),
                cancellationToken));
        }
    }

    /// <summary>Null for a batch of another version, which copies of that one do.</summary>
    private static QueuedDocuments? Read(QueuedBatch batch)
    {
        try
        {
            return QueueFormat.ReadDocuments(batch.Items);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private async Task<IReadOnlyList<PreparedArticle>> PrepareAsync(IReadOnlyList<SourceDocument> documents, CancellationToken cancellationToken)
    {
        var prepared = new IReadOnlyList<PreparedArticle>[documents.Count];
        await Parallel.ForAsync(0, documents.Count, cancellationToken, async (number, ending) =>
            prepared[number] = await preparer.PrepareAsync(new Sources.SourceItem.Document(documents[number]), ending));
        return [.. prepared.SelectMany(rows => rows)];
    }
}

/// <summary>A copy's part in what other copies of the bot read in.</summary>
public interface ISharedIntake
{
    /// <summary>How many may help beside each other; 0 where there is nothing to share.</summary>
    int MostHelpers { get; }

    /// <summary>
    /// Does batches that wait in the store until none is left, and tells others that this copy does. A fault of the store is thrown; the batch is done
    /// again by whoever takes it next.
    /// </summary>
    Task HelpAsync(CancellationToken cancellationToken);
}
