using Bot.Search.Domain;
using Bot.Search.Extraction;
using Bot.Search.Indexing;
using Bot.Search.Ingestion.Sources;
using Bot.Search.Reading;
using Microsoft.Extensions.Logging;

namespace Bot.Search.Ingestion;

/// <summary>Reads and extracts one input.</summary>
internal sealed class ArticlePreparer(ArticleReaders readers, IArticleExtractor extractor, IIndexWriter writer, ILogger<ArticlePreparer> log)
{
    private const string InternalFault = "It could not be processed because of a fault in the program; the log has the details. The rest went on.";

    /// <summary>At least one row. A fault of the store is thrown.</summary>
    public async Task<IReadOnlyList<PreparedArticle>> PrepareAsync(SourceItem item, CancellationToken cancellationToken)
    {
        if (item is SourceItem.Failed failed)
            return [Failed(failed.Failure)];
        var document = ((SourceItem.Document)item).Content;
        var rows = new List<PreparedArticle>();
        foreach (var result in Read(document))
        {
            rows.Add(result switch
            {
                ReadResult.Read read => await PrepareAsync(document.Location, read.Article, cancellationToken),
                ReadResult.Failed fault => Failed(fault.Failure),
                _ => throw new System.Diagnostics.UnreachableException(),
            });
        }
        return rows;
    }

    private async Task<PreparedArticle> PrepareAsync(string location, Article article, CancellationToken cancellationToken)
    {
        var stored = await writer.FindStoredAsync(article.Id, cancellationToken);
        if (stored?.ContentHash == article.ContentHash && stored.ExtractorVersion == extractor.Version)
            return new PreparedArticle(new IngestItem(location, IngestOutcome.Unchanged, article.Id, article.Title, 0, null), null);
        return Extract(location, article);
    }

    private IReadOnlyList<ReadResult> Read(SourceDocument document) =>
        ItemDoor.Run(log, document.Location, () => readers.Read(document)) ?? [new ReadResult.Failed(new ReadFailure(document.Location, InternalFault))];

    private PreparedArticle Extract(string location, Article article)
    {
        if (ItemDoor.Run(log, location, () => extractor.Extract(article)) is not { } extracted)
            return Failed(new ReadFailure(location, InternalFault));
        return new PreparedArticle(new IngestItem(location, IngestOutcome.Added, article.Id, article.Title, extracted.Quotes.Count, null), extracted);
    }

    private static PreparedArticle Failed(ReadFailure failure) =>
        new(new IngestItem(failure.Location, IngestOutcome.Failed, null, null, 0, failure.Reason), null);
}
