using Bot.Search.Domain;

namespace Bot.Search.Ingestion;

/// <summary>One row of an ingest report.</summary>
/// <param name="Location">File, archive entry or address, as people would name it.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Article">The article; null when nothing could be read.</param>
/// <param name="Title">Its headline; null when nothing could be read.</param>
/// <param name="Quotes">How many quotes were found in it; 0 when it was not looked through again.</param>
/// <param name="Reason">
/// Why it failed or fell short (a feed's few words in place of a page), and what to do, in plain sentences; null when
/// all of it came in.
/// </param>
public sealed record IngestItem(
    string Location,
    IngestOutcome Outcome,
    ArticleId? Article,
    string? Title,
    int Quotes,
    string? Reason)
{
    /// <summary>How long the server of the page asks to be left alone; null when it does not.</summary>
    internal TimeSpan? RetryAfter { get; init; }

    /// <summary>By which its text is known again where it has no address.</summary>
    internal IReadOnlyList<ArticleId> Marks { get; init; } = [];
}
