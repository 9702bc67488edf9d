using Bot.Adapters.Messaging;
using Bot.Host.Configuration;
using Bot.Host.Workers;
using Bot.Search.Ingestion;
using Bot.Search.Ingestion.Feeds;
using Bot.Search.Querying;
using Bot.Search.Storing;
using Microsoft.Extensions.Options;

namespace Bot.Host.Health;

/// <summary>Whether the coverage can be read and written.</summary>
internal sealed class CoverageCheck(IQueryService queries, IFeedService feeds, StorageCheck storage, SecretRedactor redactor, IOptions<CoverageOptions> options) : IPlatformCheck
{
    public string Name => "coverage";

    public async Task<IReadOnlyList<CheckResult>> CheckAsync(CancellationToken cancellationToken) =>
        [Folder(), Seeds(), await ArticlesAsync(cancellationToken), .. await storage.CheckAsync(cancellationToken), .. Watched(), .. await FeedsAsync(cancellationToken)];

    private CheckResult Folder()
    {
        var folder = Path.GetFullPath(options.Value.DataDirectory);
        try
        {
            Directory.CreateDirectory(folder);
            var probe = Path.Combine(folder, $".probe-{Environment.ProcessId}");
            File.WriteAllText(probe, "");
            File.Delete(probe);
            return new CheckResult(CheckState.Good, $"The data folder {folder} can be written.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new CheckResult(CheckState.Wrong, $"The data folder {folder} cannot be written: {fault.Message} Choose another with --data or Coverage:DataDirectory.");
        }
    }

    private CheckResult Seeds() => SeedFolder.Find(options.Value.SeedDirectory) is { } seeds
        ? new CheckResult(CheckState.Good, $"An empty data folder is filled from {seeds}.")
        : new CheckResult(CheckState.Off, "There is no seed folder: an empty data folder stays empty until something is ingested.");

    private IEnumerable<CheckResult> Watched() => options.Value.WatchFolders.Select(Watched);

    private static CheckResult Watched(string configured)
    {
        var folder = Path.GetFullPath(configured);
        if (Directory.Exists(folder))
            return new CheckResult(CheckState.Good, $"The folder {folder} is watched while serve runs.");
        return new CheckResult(CheckState.Warning, File.Exists(folder)
            ? $"Coverage:WatchFolders names {folder}, which is a file. Name the folder that it lies in."
            : $"Coverage:WatchFolders names {folder}, which does not exist. Make it, or correct the name; it is watched as soon as it is there.");
    }

    private async Task<IEnumerable<CheckResult>> FeedsAsync(CancellationToken cancellationToken) => (await feeds.StatusAsync(cancellationToken)).Select(feed => feed.LastError is { } error
        ? new CheckResult(CheckState.Warning, redactor.Redact($"The feed {feed.Address} failed {feed.Failures} times in a row: {error}"))
        : new CheckResult(CheckState.Good, redactor.Redact($"The feed {feed.Address} is polled while serve runs{(feed.LastSuccess is null ? "; it was not read yet" : "")}.")));

    private async Task<CheckResult> ArticlesAsync(CancellationToken cancellationToken)
    {
        try
        {
            var known = await queries.AskAsync(new Question.Sources { Filters = new QuestionFilters { Limit = 1 } }, cancellationToken);
            return known.Coverage.Articles > 0
                ? new CheckResult(CheckState.Good, $"{known.Coverage.Articles} articles from {known.Coverage.Outlets} outlets can be asked about.")
                : new CheckResult(CheckState.Warning, "No article is stored yet. Run: ingest <file, folder or address>");
        }
        catch (CoverageUnusableException unusable)
        {
            return new CheckResult(CheckState.Wrong, unusable.Message);
        }
    }
}
