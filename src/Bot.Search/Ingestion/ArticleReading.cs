using System.Diagnostics;
using Bot.Search.Domain;

namespace Bot.Search.Ingestion;

/// <summary>An article that was read.</summary>
/// <param name="Location">File, archive entry or address, as people would name it.</param>
/// <param name="Article">The article, in its first version.</param>
/// <param name="Source">Where its text comes from.</param>
/// <param name="PageFault">Why its page could not be had; null unless it is a <see cref="TextSource.Summary"/>.</param>
/// <param name="RetryAfter">How long the page's server asks to be left alone; null when it does not.</param>
internal sealed record ArticleReading(string Location, Article Article, TextSource Source, string? PageFault = null, TimeSpan? RetryAfter = null)
{
    private const string SomethingElse =
        "The page now shows something else, much shorter than the article that was read there (a notice about cookies, a login or a missing page, perhaps); "
        + "what was stored is kept. To replace it, forget the article and give the address again.";

    /// <summary>By which its text is known again where it has no address.</summary>
    public IReadOnlyList<ArticleId> Marks => TextId.MarksOf(Article.Url, Article.Outlet, Article.ContentHash);

    /// <summary>The row of the report.</summary>
    public IngestItem Row(Settlement settlement, int quotes) =>
        settlement == Settlement.Strange
            ? new IngestItem(Location, IngestOutcome.Failed, null, null, 0, SomethingElse)
            : new IngestItem(Location, Outcome(settlement), Article.Id, Article.Title, quotes, Reason(settlement)) { RetryAfter = RetryAfter, Marks = settlement == Settlement.Add ? Marks : [] };

    private static IngestOutcome Outcome(Settlement settlement) => settlement switch
    {
        Settlement.Add => IngestOutcome.Added,
        Settlement.Edit or Settlement.Correct => IngestOutcome.Updated,
        Settlement.Refresh or Settlement.Same or Settlement.Keep or Settlement.Had or Settlement.Forgotten => IngestOutcome.Unchanged,
        _ => throw new UnreachableException(settlement.ToString()),
    };

    private string? Reason(Settlement settlement) => (settlement, PageFault) switch
    {
        (Settlement.Forgotten, _) => null,
        (Settlement.Had, { } fault) => $"The text that is stored stays, because the page could not be had this time. {fault}",
        (Settlement.Keep, null) => "The feed gives less than half of the text that is stored; that text stays.",
        (Settlement.Keep, _) => $"The fuller text that is stored stays, because the page could not be had this time. {PageFault}",
        (_, null) => null,
        _ => $"Only the feed's own words are stored, because the page could not be had. {PageFault}",
    };
}

/// <summary>Where a text comes from, which says how far it may replace another text of the same article.</summary>
internal enum TextSource
{
    /// <summary>A file that somebody gave.</summary>
    File,

    /// <summary>The article's own page.</summary>
    Page,

    /// <summary>A feed that carries the text.</summary>
    Feed,

    /// <summary>A feed's few words, taken because the page could not be had.</summary>
    Summary,
}
