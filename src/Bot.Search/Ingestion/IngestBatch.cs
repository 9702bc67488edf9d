using Bot.Search.Domain;
using Bot.Search.Storing;

namespace Bot.Search.Ingestion;

/// <summary>
/// The writing end of one run: collects a batch, then settles its versions and writes it while no other run does, and
/// names a row only when its batch is stored.
/// </summary>
internal sealed class IngestBatch(
    ICoverageWriter writer,
    KnownArticles known,
    IngestGate gate,
    bool leavesForgotten,
    IProgress<IngestProgress>? progress,
    IngestMetrics metrics,
    TimeProvider clock)
{
    private static readonly IReadOnlySet<ArticleId> Nothing = new HashSet<ArticleId>();

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
            : await gate.AloneAsync(() => WriteAsync(cancellationToken), cancellationToken);
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

    private async Task<List<IngestItem>> WriteAsync(CancellationToken cancellationToken)
    {
        // Read anew for each batch: another process may have forgotten something since.
        var forgotten = leavesForgotten ? await writer.ReadForgottenAsync(cancellationToken) : Nothing;
        var rows = new List<IngestItem>(_waiting.Count);
        var articles = new List<ExtractedArticle>(_articles.Count);
        foreach (var prepared in _waiting)
            rows.Add(prepared.Write is { } write ? await DecideAsync(write, forgotten, articles, cancellationToken) : prepared.Row);
        if (articles.Count > 0)
        {
            var started = clock.GetTimestamp();
            await writer.WriteAsync(articles, cancellationToken);
            metrics.Wrote(clock.GetElapsedTime(started));
        }
        return rows;
    }

    /// <summary>The row, and among <paramref name="articles"/> what is to be written, by what is stored now.</summary>
    private async Task<IngestItem> DecideAsync(
        PreparedArticle.Extraction write, IReadOnlySet<ArticleId> forgotten, List<ExtractedArticle> articles, CancellationToken cancellationToken)
    {
        var found = await known.FindAsync(write.Reading, cancellationToken);
        var (stored, reading, _) = found;
        var extracted = write.Extracted;
        var decision = stored is null && reading.Marks.Append(reading.Article.Id).Any(forgotten.Contains)
            ? IngestDecision.Forgotten
            : IngestDecisions.Of(found, extracted.ExtractorVersion);
        var article = reading.Article with { Version = stored?.Version ?? 1 };
        if (decision == IngestDecision.Edit)
            article = article with { Version = stored!.Version + 1 };
        else if (decision == IngestDecision.Correct)
            article = article with { IngestedAt = stored!.IngestedAt };
        if (decision is IngestDecision.Add or IngestDecision.Edit or IngestDecision.Refresh or IngestDecision.Correct)
            articles.Add(extracted with { Article = article });
        return reading.Row(decision, extracted.Quotes.Count);
    }
}
