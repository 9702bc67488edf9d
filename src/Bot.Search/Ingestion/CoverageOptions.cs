using System.ComponentModel.DataAnnotations;
using Bot.Search.Reading;
using Microsoft.Extensions.Options;

namespace Bot.Search.Ingestion;

/// <summary>Where the coverage is kept and where the first of it comes from.</summary>
public sealed class CoverageOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Coverage";

    /// <summary>Folder of the index and of what must survive a restart; made when missing. Default "data", below the working folder.</summary>
    [Required]
    public string DataDirectory { get; set; } = "data";

    /// <summary>Folder read when the index is empty; nothing is read when it does not exist. Default "seeds".</summary>
    public string SeedDirectory { get; set; } = "seeds";

    /// <summary>Addresses of RSS and Atom feeds that <c>serve</c> polls. Default none.</summary>
    public IList<string> Feeds { get; } = [];

    /// <summary>Time between two polls of a feed in minutes; servers that ask for longer get it. Default 15.</summary>
    [Range(1, 24 * 60)]
    public int FeedMinutes { get; set; } = 15;

    /// <summary>Folders whose new and changed files <c>serve</c> reads. Default none.</summary>
    public IList<string> WatchFolders { get; } = [];

    /// <summary>Time between two looks at the watched folders in seconds. Default 5.</summary>
    [Range(1, 3600)]
    public int WatchSeconds { get; set; } = 5;
}

/// <summary>Finds feeds that are no addresses and limits out of range before anything starts.</summary>
internal sealed class CoverageOptionsValidator : IValidateOptions<CoverageOptions>
{
    public ValidateOptionsResult Validate(string? name, CoverageOptions options)
    {
        var faults = new List<string>();
        if (string.IsNullOrWhiteSpace(options.DataDirectory))
            faults.Add("Coverage:DataDirectory is empty.");
        if (options.FeedMinutes is < 1 or > 24 * 60)
            faults.Add("Coverage:FeedMinutes must lie between 1 and 1440.");
        if (options.WatchSeconds is < 1 or > 3600)
            faults.Add("Coverage:WatchSeconds must lie between 1 and 3600.");
        faults.AddRange(options.Feeds.Where(feed => CanonicalUrl.Parse(feed) is null).Select(feed => $"Coverage:Feeds holds \"{feed}\", which is no http or https address."));
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
