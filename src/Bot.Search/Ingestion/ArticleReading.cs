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
    public IngestItem Row(IngestDecision decision, int quotes) =>
        decision == IngestDecision.Strange
            ? new IngestItem(Location, IngestOutcome.Failed, null, null, 0, SomethingElse)
            : new IngestItem(Location, Outcome(decision), Article.Id, Article.Title, quotes, Reason(decision)) { Origin = ArticleOrigin.Of(Article), RetryAfter = RetryAfter, Marks = decision == IngestDecision.Add ? Marks : [] };

    private static IngestOutcome Outcome(IngestDecision decision) => decision switch
    {
        IngestDecision.Add => IngestOutcome.Added,
        IngestDecision.Edit or IngestDecision.Correct => IngestOutcome.Updated,
        IngestDecision.Refresh or IngestDecision.Same or IngestDecision.Keep or IngestDecision.Had or IngestDecision.Forgotten => IngestOutcome.Unchanged,
        _ => throw new UnreachableException(decision.ToString()),
    };

    private string? Reason(IngestDecision decision) => (decision, PageFault) switch
    {
        (IngestDecision.Forgotten, _) => null,
        (IngestDecision.Had, { } fault) => $"The text that is stored stays, because the page could not be had this time. {fault}",
        (IngestDecision.Keep, null) => "The feed gives less than half of the text that is stored; that text stays.",
        (IngestDecision.Keep, _) => $"The fuller text that is stored stays, because the page could not be had this time. {PageFault}",
        (_, null) => BoundedExtraction.Note(Article),
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
