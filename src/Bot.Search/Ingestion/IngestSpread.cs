using System.Runtime.CompilerServices;
using Bot.Search.Ingestion.Sources;
using Bot.Search.Storing;
using Microsoft.Extensions.Logging;

namespace Bot.Search.Ingestion;

/// <summary>
/// Spreads a long intake over the copies of the bot: documents wait in the store by batches, which any copy takes, this one among them. The report
/// has every item once, in the order read.
/// </summary>
internal sealed class IngestSpread(IIntakeQueue queue, QueueWorker worker, IngestPump pump, TimeProvider clock, ILogger<IngestSpread> log)
{
    /// <summary>Items that a run takes in before it asks for help; it looks for others after as many again.</summary>
    public const int Local = 256;

    /// <summary>Documents of a batch.</summary>
    private const int BatchItems = 32;

    /// <summary>Bytes of a batch, unless one document has more.</summary>
    private const int BatchBytes = 2_000_000;

    /// <summary>Batches of a run that wait at most: enough for all, and no archive is copied into the store.</summary>
    private const int MostOpen = 16;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan BetweenKeepings = TimeSpan.FromSeconds(10);

    /// <summary>True when another copy would help.</summary>
    public async Task<bool> CanAsync(CancellationToken cancellationToken) => queue.IsShared && await queue.HasHelpersAsync(worker.Holder, cancellationToken);

    /// <summary>Takes in what is left of a source; gives a row for each item. A fault of the store is thrown, and what waited is withdrawn.</summary>
    public async Task<IReadOnlyList<IngestItem>> RunAsync(IAsyncEnumerator<SourceItem> source, SpreadRun run, CancellationToken cancellationToken)
    {
        await queue.KeepAsync(run.Name, Kept, cancellationToken);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task[] beside = [KeepAsync(run, ending.Token), .. Enumerable.Range(0, QueueWorker.Together).Select(_ => Task.Run(() => WorkAsync(ending.Token), CancellationToken.None))];
        try
        {
            await foreach (var group in GroupsAsync(source, cancellationToken))
            {
                await AddAsync(run, group, cancellationToken);
                await CollectAsync(run, beside, MostOpen, cancellationToken);
            }
            await CollectAsync(run, beside, 1, cancellationToken);
            return run.Rows();
        }
        finally
        {
            await ending.CancelAsync();
            foreach (var task in beside)
                await task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await EndAsync(run);
        }
    }

    /// <summary>Documents go to the queue; what is no document (an entry of a feed, a file that could not be opened) is taken in here.</summary>
    private async Task AddAsync(SpreadRun run, IReadOnlyList<SourceItem> group, CancellationToken cancellationToken)
    {
        if (group[0] is SourceItem.Document)
        {
            var documents = new QueuedDocuments(run.LeavesForgotten, [.. group.Cast<SourceItem.Document>().Select(item => item.Content)]);
            run.Wait(await queue.PutAsync(run.Name, QueueFormat.Write(documents), cancellationToken));
            return;
        }
        var batch = pump.Begin(run.LeavesForgotten, null);
        await pump.RunAsync(group.ToAsyncEnumerable(), batch, cancellationToken);
        run.Add(batch.Done);
    }

    /// <summary>Collects reports until fewer than <paramref name="most"/> batches wait.</summary>
    private async Task CollectAsync(SpreadRun run, IReadOnlyList<Task> beside, int most, CancellationToken cancellationToken)
    {
        while (true)
        {
            Take(run, await queue.CollectAsync(run.Name, cancellationToken));
            if (run.Waiting < most)
                return;
            foreach (var task in beside.Where(task => task.IsCompleted))
                await task;
            await Task.Delay(BetweenLooks, clock, cancellationToken);
        }
    }

    private void Take(SpreadRun run, QueueReports reports)
    {
        foreach (var (id, report) in reports.Done.OrderBy(pair => pair.Key))
        {
            var rows = QueueFormat.ReadRows(report);
            pump.Count(rows);
            run.Answer(id, rows);
        }
        if (reports.Left != run.Waiting)
            throw new CoverageUnusableException("This process was away for too long, and the rest of its intake was withdrawn: give the same again, and what is missing is read.");
    }

    private static async IAsyncEnumerable<IReadOnlyList<SourceItem>> GroupsAsync(IAsyncEnumerator<SourceItem> source, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (group, bytes) = (new List<SourceItem>(), 0L);
        while (await source.MoveNextAsync())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var item = source.Current;
            if (group.Count > 0 && (group.Count >= BatchItems || bytes >= BatchBytes || item is SourceItem.Document != group[0] is SourceItem.Document))
            {
                yield return group;
                (group, bytes) = ([], 0);
            }
            group.Add(item);
            bytes += item is SourceItem.Document { Content: var document } ? document.Bytes.Length : 0;
        }
        if (group.Count > 0)
            yield return group;
    }

    private async Task KeepAsync(SpreadRun run, CancellationToken cancellationToken)
    {
        while (true)
        {
            await Task.Delay(BetweenKeepings, clock, cancellationToken);
            await queue.KeepAsync(run.Name, Kept, cancellationToken);
        }
    }

    private async Task WorkAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            if (!await worker.TryWorkAsync(cancellationToken))
                await Task.Delay(BetweenLooks, clock, cancellationToken);
        }
    }

    /// <summary>Whoever stopped the run hears of what was stored until then.</summary>
    private async Task EndAsync(SpreadRun run)
    {
        try
        {
            foreach (var (id, report) in (await queue.EndAsync(run.Name, CancellationToken.None)).OrderBy(pair => pair.Key))
                run.Answer(id, QueueFormat.ReadRows(report));
        }
        catch (CoverageUnusableException unusable)
        {
            IngestLog.RunLeft(log, unusable.Message);
        }
    }
}

/// <summary>A run that is spread, and what came of it so far.</summary>
/// <param name="before">Rows that the report has before.</param>
/// <param name="leavesForgotten">Whether what people have forgotten stays out.</param>
/// <param name="progress">Hears of each row as it is known, whatever its place; null for nobody.</param>
internal sealed class SpreadRun(int before, bool leavesForgotten, IProgress<IngestProgress>? progress)
{
    private readonly List<IReadOnlyList<IngestItem>> _parts = [];
    private readonly Dictionary<long, int> _waiting = [];
    private int _done = before;

    /// <summary>Of the run in the queue.</summary>
    public string Name { get; } = Guid.NewGuid().ToString("N");

    public bool LeavesForgotten => leavesForgotten;

    /// <summary>Batches that are not done.</summary>
    public int Waiting => _waiting.Count;

    /// <summary>A batch was put, behind all others.</summary>
    public void Wait(long batch)
    {
        _waiting.Add(batch, _parts.Count);
        _parts.Add([]);
    }

    /// <summary>A batch is done.</summary>
    public void Answer(long batch, IReadOnlyList<IngestItem> rows)
    {
        if (!_waiting.Remove(batch, out var place))
            return;
        _parts[place] = rows;
        Tell(rows);
    }

    /// <summary>Rows of what did not wait, behind all others.</summary>
    public void Add(IReadOnlyList<IngestItem> rows)
    {
        _parts.Add(rows);
        Tell(rows);
    }

    /// <summary>All in the order read.</summary>
    public IReadOnlyList<IngestItem> Rows() => [.. _parts.SelectMany(rows => rows)];

    private void Tell(IReadOnlyList<IngestItem> rows)
    {
        foreach (var row in rows)
            progress?.Report(new IngestProgress(++_done, null, row));
    }
}
