using Bot.Search.Domain;
using Bot.Search.Extraction;
using Bot.Search.Storing;
using Microsoft.Extensions.Logging;

namespace Bot.Search.Ingestion;

/// <summary>Extracts stored articles again after the extractor has changed. May be interrupted at any point and goes on from there.</summary>
internal sealed class StaleRebuilder(ICoverageWriter writer, IngestGate gate, IArticleExtractor extractor, ILogger<StaleRebuilder> log)
{
    private const int BatchArticles = 64;

    /// <summary>Number of articles done; with <paramref name="most"/> it stops after the batch that reaches it.</summary>
    public async Task<int> RebuildAsync(int? most, IProgress<IngestProgress>? progress, CancellationToken cancellationToken)
    {
        if (writer.IsReadOnly)
            return 0;
        var failed = new HashSet<ArticleId>();
        var (done, told) = (0, false);
        // From finding to writing no other run may change an article, or an old text could come back.
        while (!(done >= most) && await gate.AloneAsync(() => RebuildBatchAsync(failed, cancellationToken), cancellationToken) is { } batch)
        {
            if (!told && batch.Count == BatchArticles)
            {
                told = true;
                IngestLog.Rebuilding(log);
            }
            foreach (var article in batch)
            {
                done++;
                progress?.Report(new IngestProgress(done, null, RowOf(article)));
            }
        }
        if (told && done >= most)
            IngestLog.RebuiltInPart(log, done);
        else if (told)
            IngestLog.Rebuilt(log, done);
        return done;
    }

    /// <summary>The articles done; null when none is left.</summary>
    private async Task<List<ExtractedArticle>?> RebuildBatchAsync(HashSet<ArticleId> failed, CancellationToken cancellationToken)
    {
        // Articles that fail stay stale and come first again: they are asked for on top and passed over.
        var stale = await writer.FindStaleAsync(extractor.Version, BatchArticles + failed.Count, cancellationToken);
        var left = stale.Where(article => !failed.Contains(article.Id)).Take(BatchArticles).ToList();
        if (left.Count == 0)
            return null;
        var extracted = await Task.Run(() => Extract(left, failed, cancellationToken), cancellationToken);
        if (extracted.Count > 0)
            await writer.WriteAsync(known => LeftAsync(known, extracted, cancellationToken), cancellationToken);
        return extracted;
    }

    /// <summary>Those that are stored as they were when they were found: another process may have forgotten one meanwhile, or read an edit.</summary>
    private static async Task<Rebuilt> LeftAsync(IStoredArticles known, List<ExtractedArticle> extracted, CancellationToken cancellationToken)
    {
        await known.ExpectAsync([.. extracted.Select(one => one.Article.Id)], cancellationToken);
        var left = new List<ExtractedArticle>(extracted.Count);
        foreach (var one in extracted)
        {
            if (await known.FindStoredAsync(one.Article.Id, cancellationToken) is { } stored && stored.Version == one.Article.Version && stored.ContentHash == one.Article.ContentHash)
                left.Add(one);
        }
        return new Rebuilt(left);
    }

    private List<ExtractedArticle> Extract(List<Article> articles, HashSet<ArticleId> failed, CancellationToken cancellationToken)
    {
        var extracted = new List<ExtractedArticle>(articles.Count);
        foreach (var article in articles)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (ItemDoor.Run(log, article.Id.Value, () => BoundedExtraction.Extract(extractor, article)) is { } done)
                extracted.Add(done);
            else
                failed.Add(article.Id);
        }
        return extracted;
    }

    private static IngestItem RowOf(ExtractedArticle extracted)
    {
        var article = extracted.Article;
        return new IngestItem(article.Url?.AbsoluteUri ?? article.Id.Value, IngestOutcome.Unchanged, article.Id, article.Title, extracted.Quotes.Count, null);
    }

    private sealed record Rebuilt(IReadOnlyList<ExtractedArticle> Articles) : IDecidedWrite;
}
