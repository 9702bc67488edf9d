using Bot.Search.Domain;
using Bot.Search.Indexing;

namespace Bot.Search.Ingestion;

/// <summary>
/// The writing end of one run: settles versions, writes in batches, and names a row only when its batch is stored.
/// </summary>
internal sealed class IngestBatch(IIndexWriter writer, IProgress<IngestProgress>? progress, IngestMetrics metrics, TimeProvider clock)
{
    private const int MaxArticles = 64;
    private const int MaxCharacters = 1_000_000;
    private static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(1);

    private readonly List<IngestItem> _done = [];
    private readonly List<IngestItem> _rows = [];
    private readonly Dictionary<ArticleId, ExtractedArticle> _articles = [];
    private int _characters;
    private long _started;

    public IReadOnlyList<IngestItem> Done => _done;

    public async Task AddAsync(PreparedArticle prepared, CancellationToken cancellationToken)
    {
        if (_rows.Count == 0)
            _started = clock.GetTimestamp();
        if (prepared.Extracted is { } extracted)
        {
            // A second version of a waiting article must see the first one stored.
            if (_articles.ContainsKey(extracted.Article.Id))
                await FlushAsync(cancellationToken);
            await SettleAsync(prepared.Row, extracted, cancellationToken);
        }
        else
        {
            _rows.Add(prepared.Row);
        }
        if (_articles.Count >= MaxArticles || _characters >= MaxCharacters || clock.GetElapsedTime(_started) >= MaxWait)
            await FlushAsync(cancellationToken);
    }

    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        if (_articles.Count > 0)
        {
            var started = clock.GetTimestamp();
            await writer.WriteAsync([.. _articles.Values], cancellationToken);
            metrics.Wrote(clock.GetElapsedTime(started));
        }
        foreach (var row in _rows)
        {
            _done.Add(row);
            metrics.Done(row);
            progress?.Report(new IngestProgress(_done.Count, null, row));
        }
        _rows.Clear();
        _articles.Clear();
        _characters = 0;
    }

    private async Task SettleAsync(IngestItem row, ExtractedArticle extracted, CancellationToken cancellationToken)
    {
        var article = extracted.Article;
        var stored = await writer.FindStoredAsync(article.Id, cancellationToken);
        var same = stored?.ContentHash == article.ContentHash;
        if (same && stored!.ExtractorVersion == extracted.ExtractorVersion)
        {
            _rows.Add(row with { Outcome = IngestOutcome.Unchanged });
            return;
        }
        var version = stored is null ? 1 : same ? stored.Version : stored.Version + 1;
        _articles.Add(article.Id, extracted with { Article = article with { Version = version } });
        _characters += article.Text.Length;
        _rows.Add(row with { Outcome = stored is null ? IngestOutcome.Added : same ? IngestOutcome.Unchanged : IngestOutcome.Updated });
    }
}
