using Bot.Search.Domain;
using Bot.Search.Storing;

namespace Bot.Search.Ingestion;

/// <summary>Decides by what is stored which version each article of a batch is, and writes the batch, while no other run does.</summary>
internal sealed class BatchWriter(ICoverageWriter writer, IngestGate gate, IngestMetrics metrics, TimeProvider clock)
{
    private static readonly IReadOnlySet<ArticleId> Nothing = new HashSet<ArticleId>();

    /// <summary>The rows of the batch, in its order; when they come back, what they name is stored. A fault of the store is thrown.</summary>
    /// <param name="batch">No two of one article.</param>
    /// <param name="leavesForgotten">Whether what people have forgotten stays out.</param>
    /// <param name="cancellationToken">Stops before the batch is written, or not at all.</param>
    public Task<IReadOnlyList<IngestItem>> WriteAsync(IReadOnlyList<PreparedArticle> batch, bool leavesForgotten, CancellationToken cancellationToken) =>
        WriteAsync(batch, leavesForgotten, _ => null, cancellationToken);

    /// <summary>The same for a batch of the shared queue.</summary>
    /// <param name="batch">As above.</param>
    /// <param name="leavesForgotten">As above.</param>
    /// <param name="answer">What the queue is told of the rows, in the transaction that writes them.</param>
    /// <param name="cancellationToken">As above.</param>
    /// <exception cref="BatchLostException">Another copy has the batch: nothing is stored.</exception>
    public Task<IReadOnlyList<IngestItem>> WriteAsync(
        IReadOnlyList<PreparedArticle> batch, bool leavesForgotten, Func<IReadOnlyList<IngestItem>, QueueAnswer?> answer, CancellationToken cancellationToken) =>
        gate.AloneAsync(() => WriteAloneAsync(batch, leavesForgotten, answer, cancellationToken), cancellationToken);

    private async Task<IReadOnlyList<IngestItem>> WriteAloneAsync(
        IReadOnlyList<PreparedArticle> batch, bool leavesForgotten, Func<IReadOnlyList<IngestItem>, QueueAnswer?> answer, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        // Decided in the transaction that writes: another process may store the same articles, or forget them, at the same moment.
        var decided = await writer.WriteAsync(
            async known =>
            {
                var (rows, articles) = await DecideAsync(known, batch, leavesForgotten, cancellationToken);
                return new DecidedBatch(rows, articles, answer(rows));
            },
            cancellationToken);
        if (decided.Articles.Count > 0)
            metrics.Wrote(clock.GetElapsedTime(started));
        return decided.Rows;
    }

    private static async Task<(List<IngestItem> Rows, List<ExtractedArticle> Articles)> DecideAsync(
        IStoredArticles known, IReadOnlyList<PreparedArticle> batch, bool leavesForgotten, CancellationToken cancellationToken)
    {
        var forgotten = leavesForgotten ? await known.ReadForgottenAsync(cancellationToken) : Nothing;
        await known.ExpectAsync([.. batch.Select(prepared => prepared.Write?.Article).OfType<Article>().Select(article => article.Id)], cancellationToken);
        var rows = new List<IngestItem>(batch.Count);
        var articles = new List<ExtractedArticle>(batch.Count);
        foreach (var prepared in batch)
            rows.Add(prepared.Write is { } write ? await DecideAsync(known, write, forgotten, articles, cancellationToken) : prepared.Row);
        return (rows, articles);
    }

    /// <summary>The row, and among <paramref name="articles"/> what is to be written, by what is stored now.</summary>
    private static async Task<IngestItem> DecideAsync(
        IStoredArticles known, PreparedArticle.Extraction write, IReadOnlySet<ArticleId> forgotten, List<ExtractedArticle> articles, CancellationToken cancellationToken)
    {
        var found = await KnownArticles.FindAsync(known, write.Reading, cancellationToken);
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

    private sealed record DecidedBatch(IReadOnlyList<IngestItem> Rows, IReadOnlyList<ExtractedArticle> Articles, QueueAnswer? Answer) : IDecidedWrite;
}
