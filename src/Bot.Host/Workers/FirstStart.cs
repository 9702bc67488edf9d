using Bot.Search.Ingestion;
using Bot.Search.Querying;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Host.Workers;

/// <summary>
/// Sees that there is something to ask: reads the seeds into an empty store, and reads again what an older extractor made. Of several
/// servers on one store only the one whose turn it is does; outside servers there are no turns.
/// </summary>
internal sealed class FirstStart(
    IQueryService queries, IIngestService ingest, IOptions<CoverageOptions> options, ILogger<FirstStart> logger, IntakeTurn? turn = null)
{
    /// <summary>Opens the store, and fills it from the seeds when it is empty.</summary>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        if (turn is { IsOurs: false })
            return;
        var known = await queries.AskAsync(new Question.Sources { Filters = new QuestionFilters { Limit = 1 } }, cancellationToken);
        if (known.Coverage.Articles > 0 || SeedFolder.Find(options.Value.SeedDirectory) is not { } seeds)
            return;
        var report = await ingest.IngestAsync([seeds], null, cancellationToken);
        foreach (var failed in report.Items.Where(item => item.Outcome == IngestOutcome.Failed))
            HostLog.SeedSkipped(logger, failed.Location, failed.Reason ?? "");
        var added = report.Count(IngestOutcome.Added);
        HostLog.SeedsRead(logger, added, seeds);
    }

    /// <summary>Articles that a single question waits for: some seconds. The older extraction answers for the rest.</summary>
    private const int Awaited = 1_000;

    /// <summary>Extracts anew what an older extractor made; a large store takes minutes, and can be asked meanwhile.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        if (turn is not null)
            await turn.WaitAsync(cancellationToken);
        await ingest.RebuildStaleAsync(null, null, cancellationToken);
    }

    /// <summary>The same, as far as whoever asks from the command line can be made to wait.</summary>
    public Task RefreshSomeAsync(CancellationToken cancellationToken) => ingest.RebuildStaleAsync(Awaited, null, cancellationToken);
}

/// <summary>Finds the seeds of a checkout or of a published program.</summary>
internal static class SeedFolder
{
    /// <summary>A full path as it is; a relative one below the working folder, else beside the program; null when there is none.</summary>
    public static string? Find(string configured)
    {
        if (configured.Length == 0)
            return null;
        var places = new[] { Directory.GetCurrentDirectory(), AppContext.BaseDirectory };
        return places.Select(place => Path.GetFullPath(configured, place)).FirstOrDefault(Directory.Exists);
    }
}
