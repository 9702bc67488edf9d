using Bot.Search.Domain;

namespace Bot.Search.Ingestion;

/// <summary>One row of an ingest report.</summary>
/// <param name="Location">File, archive entry or address, as people would name it.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Article">The article; null when nothing could be read.</param>
/// <param name="Title">Its headline; null when nothing could be read.</param>
/// <param name="Quotes">How many quotes it holds.</param>
/// <param name="Reason">Why it failed, and what to do, as one plain sentence; null unless <see cref="IngestOutcome.Failed"/>.</param>
public sealed record IngestItem(
    string Location,
    IngestOutcome Outcome,
    ArticleId? Article,
    string? Title,
    int Quotes,
    string? Reason);
