using Bot.Search.Domain;
using Bot.Search.Storing;

namespace Bot.Search.Ingestion;

/// <summary>
/// The one door of the write half. Bad input is a row of the report, never an exception; a fault of the store is thrown, as an
/// <see cref="IntakeClosedException"/> while it can be asked all the same.
/// Safe to call from many threads: runs take turns batch by batch, and a short one does not wait for a long one to end.
/// </summary>
public interface IIngestService
{
    /// <summary>
    /// Reads files, folders, archives and (http, https) addresses into the index. What the report counts as stored
    /// survives a crash from the moment <paramref name="progress"/> or the report names it.
    /// </summary>
    Task<IngestReport> IngestAsync(
        IReadOnlyList<string> targets,
        IProgress<IngestProgress>? progress,
        CancellationToken cancellationToken);

    /// <summary>Reads files that somebody handed over, as <see cref="IngestAsync"/> reads files of the same names in a folder.</summary>
    Task<IngestReport> IngestFilesAsync(IReadOnlyList<GivenFile> files, CancellationToken cancellationToken);

    /// <summary>The largest file that is read, in bytes.</summary>
    int MaxFileBytes { get; }

    /// <summary>
    /// Takes one article with all its versions out of the index; feeds and watched folders do not bring it back, only
    /// <see cref="IngestAsync"/> does. False when nothing is stored under
    /// <paramref name="addressOrId"/>: its web address or its id of 16 hexadecimal digits; any text is allowed.
    /// </summary>
    Task<bool> ForgetAsync(string addressOrId, CancellationToken cancellationToken);

    /// <summary>Extracts again what another extractor version made; returns how many articles it did.</summary>
    /// <param name="most">After so many articles it stops, and goes on when it is called again; null for all.</param>
    /// <param name="progress">Hears of each article; null for nobody.</param>
    /// <param name="cancellationToken">Ends it between two batches.</param>
    Task<int> RebuildStaleAsync(int? most, IProgress<IngestProgress>? progress, CancellationToken cancellationToken);
}

/// <summary>The store can be asked but takes nothing in just now; what was not reported as stored is not.</summary>
public sealed class IntakeClosedException(string message, Exception innerException)
    : CoverageUnusableException(message, innerException);

/// <summary>A file that somebody handed over.</summary>
/// <param name="Name">As it was called there: its ending tells what it is. Any text is allowed; it is never a path of ours.</param>
/// <param name="Bytes">All of it.</param>
public sealed record GivenFile(string Name, ReadOnlyMemory<byte> Bytes);

/// <summary>What became of everything that was to be read.</summary>
/// <param name="Items">One row for each article or failing input, in the order read.</param>
public sealed record IngestReport(IReadOnlyList<IngestItem> Items)
{
    /// <summary>How many rows have <paramref name="outcome"/>.</summary>
    public int Count(IngestOutcome outcome) => Items.Count(item => item.Outcome == outcome);
}

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
    /// <summary>What is known of the article and where each detail was read; null when nothing could be read.</summary>
    public ArticleOrigin? Origin { get; init; }

    /// <summary>How long the server of the page asks to be left alone; null when it does not.</summary>
    internal TimeSpan? RetryAfter { get; init; }

    /// <summary>By which its text is known again where it has no address.</summary>
    internal IReadOnlyList<ArticleId> Marks { get; init; } = [];
}

/// <summary>The details of an article as they were read, for <c>ingest --explain</c>.</summary>
/// <param name="Outlet">The publisher.</param>
/// <param name="Published">Null when the source does not say.</param>
/// <param name="Byline">Null when there is none.</param>
/// <param name="Url">Null for a file without an address.</param>
/// <param name="Sources">Where each of them was read.</param>
/// <param name="Letters">Length of the text in UTF-16 code units.</param>
public sealed record ArticleOrigin(string Outlet, PublishedAt? Published, string? Byline, Uri? Url, FieldSources Sources, int Letters)
{
    internal static ArticleOrigin Of(Article article) =>
        new(article.Outlet, article.Published, article.Byline, article.Url, article.Sources, article.Text.Length);
}

/// <summary>What became of one input.</summary>
public enum IngestOutcome
{
    /// <summary>Stored for the first time.</summary>
    Added,

    /// <summary>Stored as a new version of a known article, or with corrected details (outlet, headline, date, byline) and the same text.</summary>
    Updated,

    /// <summary>Known and the same; nothing was written.</summary>
    Unchanged,

    /// <summary>Not stored; the row says why.</summary>
    Failed,
}

/// <summary>How far a run is.</summary>
/// <param name="Done">Inputs finished, failures included.</param>
/// <param name="Total">Inputs known so far; null while they are still being counted.</param>
/// <param name="Last">The row finished last; null at the start.</param>
public sealed record IngestProgress(int Done, int? Total, IngestItem? Last);
