namespace Bot.Search.Ingestion;

/// <summary>
/// The writing end of one run: collects a batch, has it written, and names a row only when its batch is stored.
/// </summary>
internal sealed class IngestBatch(
    BatchWriter writer,
    bool leavesForgotten,
    IProgress<IngestProgress>? progress,
    IngestMetrics metrics,
    TimeProvider clock)
{
    private const int MaxArticles = 64;
    private const int MaxCharacters = 1_000_000;
    private static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(1);

    private readonly List<IngestItem> _done = [];
    private List<PreparedArticle> _waiting = [];
    private readonly DifferentArticles _articles = new();
    private Task _writing = Task.CompletedTask;
    private int _characters;
    private long _started;

    public IReadOnlyList<IngestItem> Done => _done;

    /// <summary>Takes one more. A batch that is full is written while the next one fills; a fault of it comes out of a later call.</summary>
    public async Task AddAsync(PreparedArticle prepared)
    {
        // A second version of a waiting article must see the first one stored, and so must a copy of a file: they go one after the other.
        if (prepared.Write is { Article: var article } && !_articles.TryAdd(article))
        {
            await PassOnAsync();
            _articles.TryAdd(article);
        }
        if (_waiting.Count == 0)
            _started = clock.GetTimestamp();
        _waiting.Add(prepared);
        _characters += prepared.Write?.Article.Text.Length ?? 0;
        if (_articles.Count >= MaxArticles || _characters >= MaxCharacters || clock.GetElapsedTime(_started) >= MaxWait)
            await PassOnAsync();
    }

    /// <summary>Everything that was added is stored and named when this returns.</summary>
    public async Task FlushAsync()
    {
        await PassOnAsync();
        await _writing;
    }

    /// <summary>Nothing is being written any more when this returns; what it was is told by others.</summary>
    public async Task SettleAsync() => await _writing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    /// <summary>Lets what waits be written, behind what is being written.</summary>
    private async Task PassOnAsync()
    {
        await _writing;
        if (_waiting.Count == 0)
            return;
        var (waiting, isToWrite) = (_waiting, _articles.Count > 0);
        _waiting = [];
        _articles.Clear();
        _characters = 0;
        // Whoever stops the run wants what was read already: a batch that was begun is written.
        _writing = WriteAsync(waiting, isToWrite);
    }

    private async Task WriteAsync(List<PreparedArticle> waiting, bool isToWrite)
    {
        var rows = isToWrite
            ? await Task.Run(() => writer.WriteAsync(waiting, leavesForgotten, CancellationToken.None))
            : [.. waiting.Select(prepared => prepared.Row)];
        foreach (var row in rows)
        {
            _done.Add(row);
            metrics.Done(row);
            progress?.Report(new IngestProgress(_done.Count, null, row));
        }
    }
}
