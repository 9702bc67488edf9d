using Bot.Search.Reading;
using Microsoft.Extensions.Options;

namespace Bot.Search.Ingestion;

/// <summary>Where the coverage is kept and where it comes from. The one owner of its section: what the store needs to know is taken from here.</summary>
public sealed class CoverageOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Coverage";

    /// <summary>Default of <see cref="FeedMinutes"/>.</summary>
    public const int DefaultFeedMinutes = 15;

    /// <summary>Default of <see cref="WatchSeconds"/>.</summary>
    public const int DefaultWatchSeconds = 5;

    /// <summary>A day.</summary>
    internal const int MostFeedMinutes = 24 * 60;

    /// <summary>An hour.</summary>
    internal const int MostWatchSeconds = 60 * 60;

    /// <summary>Folder of the store, of the index and of what else must survive a restart; made when missing. Default "data", below the working folder.</summary>
    public string DataDirectory { get; set; } = Storing.StoreOptions.DefaultDataDirectory;

    /// <summary>Keep the coverage in memory only, for trying things out: nothing is written to the data folder. Default false.</summary>
    public bool InMemory { get; set; }

    /// <summary>Folder read when the store is empty; nothing is read when it does not exist. Default "seeds".</summary>
    public string SeedDirectory { get; set; } = "seeds";

    /// <summary>Addresses of RSS and Atom feeds that <c>serve</c> polls. Default none.</summary>
    public IList<string> Feeds { get; } = [];

    /// <summary>Time between two polls of a feed in minutes, 1 to 1440; servers that ask for longer get it. Default 15.</summary>
    public int FeedMinutes { get; set; } = DefaultFeedMinutes;

    /// <summary>Folders whose new and changed files <c>serve</c> reads. Default none.</summary>
    public IList<string> WatchFolders { get; } = [];

    /// <summary>Time between two looks at the watched folders in seconds, 1 to 3600. Default 5.</summary>
    public int WatchSeconds { get; set; } = DefaultWatchSeconds;

    /// <summary><see cref="FeedMinutes"/> as a time.</summary>
    public TimeSpan FeedInterval => TimeSpan.FromMinutes(FeedMinutes);

    /// <summary><see cref="WatchSeconds"/> as a time.</summary>
    public TimeSpan WatchInterval => TimeSpan.FromSeconds(WatchSeconds);
}

/// <summary>
/// Finds feeds that are no addresses and limits out of range before anything starts. By hand: what a feed's address may
/// be, no annotation knows.
/// </summary>
internal sealed class CoverageOptionsValidator : IValidateOptions<CoverageOptions>
{
    public ValidateOptionsResult Validate(string? name, CoverageOptions options)
    {
        var faults = new List<string>();
        if (string.IsNullOrWhiteSpace(options.DataDirectory))
            faults.Add("Coverage:DataDirectory is empty.");
        if (options.FeedMinutes is < 1 or > CoverageOptions.MostFeedMinutes)
            faults.Add($"Coverage:FeedMinutes must lie between 1 and {CoverageOptions.MostFeedMinutes}.");
        if (options.WatchSeconds is < 1 or > CoverageOptions.MostWatchSeconds)
            faults.Add($"Coverage:WatchSeconds must lie between 1 and {CoverageOptions.MostWatchSeconds}.");
        faults.AddRange(options.Feeds.Where(feed => CanonicalUrl.Parse(feed) is null).Select(feed => $"Coverage:Feeds holds \"{feed}\", which is no http or https address."));
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
