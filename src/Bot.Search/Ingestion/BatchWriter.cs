using Bot.Search.Domain;
using Bot.Search.Storing;

namespace Bot.Search.Ingestion;

/// <summary>Decides by what is stored which version each article of a batch is, and writes the batch, while no other run does.</summary>
internal sealed class BatchWriter(ICoverageWriter writer, KnownArticles known, IngestGate gate, IngestMetrics metrics, TimeProvider clock)
{
    private static readonly IReadOnlySet<ArticleId> Nothing = new HashSet<ArticleId>();

    /// <summary>The rows of the batch, in its order; when they come back, what they name is stored. A fault of the store is thrown.</summary>
    /// <param name="batch">No two of one article.</param>
    /// <param name="leavesForgotten">Whether what people have forgotten stays out.</param>
    /// <param name="cancellationToken">Stops before the batch is written, or not at all.</param>
    public Task<IReadOnlyList<IngestItem>> WriteAsync(IReadOnlyList<PreparedArticle> batch, bool leavesForgotten, CancellationToken cancellationToken) =>
        gate.AloneAsync(() => WriteAloneAsync(batch, leavesForgotten, cancellationToken), cancellationToken);

    private async Task<IReadOnlyList<IngestItem>> WriteAloneAsync(IReadOnlyList<PreparedArticle> batch, bool leavesForgotten, CancellationToken cancellationToken)
    {
        // Read anew for each batch: another process may have forgotten something since.
        var forgotten = leavesForgotten ? await writer.ReadForgottenAsync(cancellationToken) : Nothing;
        var rows = new List<IngestItem>(batch.Count);
        var articles = new List<ExtractedArticle>(batch.Count);
        foreach (var prepared in batch)
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
