using Bot.Search.Domain;

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
    private readonly List<PreparedArticle> _waiting = [];
    private readonly HashSet<ArticleId> _articles = [];
    private readonly HashSet<string> _unaddressed = new(StringComparer.Ordinal);
    private int _characters;
    private long _started;

    public IReadOnlyList<IngestItem> Done => _done;

    public async Task AddAsync(PreparedArticle prepared, CancellationToken cancellationToken)
    {
        // A second version of a waiting article must see the first one stored, and so must a copy of a file.
        if (prepared.Write is { Article: var article } && !Expect(article))
        {
            await FlushAsync(cancellationToken);
            Expect(article);
        }
        if (_waiting.Count == 0)
            _started = clock.GetTimestamp();
        _waiting.Add(prepared);
        _characters += prepared.Write?.Article.Text.Length ?? 0;
        if (_articles.Count >= MaxArticles || _characters >= MaxCharacters || clock.GetElapsedTime(_started) >= MaxWait)
            await FlushAsync(cancellationToken);
    }

    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        var rows = _articles.Count == 0
            ? [.. _waiting.Select(prepared => prepared.Row)]
            : await writer.WriteAsync(_waiting, leavesForgotten, cancellationToken);
        foreach (var row in rows)
        {
            _done.Add(row);
            metrics.Done(row);
            progress?.Report(new IngestProgress(_done.Count, null, row));
        }
        _waiting.Clear();
        _articles.Clear();
        _unaddressed.Clear();
        _characters = 0;
    }

    private bool Expect(Article article) =>
        (article.Url is not null || _unaddressed.Add(article.ContentHash)) && _articles.Add(article.Id);
}
