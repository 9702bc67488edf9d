using System.ComponentModel.DataAnnotations;
using Bot.Search.Reading;
using Microsoft.Extensions.Options;

namespace Bot.Search.Ingestion;

/// <summary>Where the coverage is kept and where it comes from. The one owner of its section: what the store needs to know is taken from here.</summary>
public sealed class CoverageOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Coverage";

    /// <summary>Folder of the store, of the index and of what else must survive a restart; made when missing. Default "data", below the working folder.</summary>
    public string DataDirectory { get; set; } = Storing.StoreOptions.DefaultDataDirectory;

    /// <summary>Keep the coverage in memory only, for trying things out: nothing is written to the data folder. Default false.</summary>
    public bool InMemory { get; set; }

    /// <summary>What the store runs on: Sqlite, a file of the data folder, or Postgres, a database that several copies of the bot share. Default Sqlite.</summary>
    public Storing.StoreKind Store { get; set; }

    /// <summary>Of the PostgreSQL database, with Store Postgres: "Host=…;Database=…;Username=…;Password=…"; Search Path names the schema, "bot" unless given. A secret. Default none.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>Folder read when the store is empty; nothing is read when it does not exist. Default "seeds".</summary>
    public string SeedDirectory { get; set; } = "seeds";

    /// <summary>Addresses of RSS and Atom feeds that <c>serve</c> polls. Default none.</summary>
    public IList<string> Feeds { get; } = [];

    /// <summary>Time between two polls of a feed, a minute to a day; servers that ask for longer get it. Default 15 minutes.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan FeedInterval { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>Folders whose new and changed files <c>serve</c> reads. Default none.</summary>
    public IList<string> WatchFolders { get; } = [];

    /// <summary>Time between two looks at the watched folders, a second to an hour. Default 5 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan WatchInterval { get; set; } = TimeSpan.FromSeconds(5);
}

/// <summary>
/// Finds feeds that are no addresses before anything starts. By hand: what a feed's address may be, no annotation knows.
/// </summary>
internal sealed class CoverageOptionsValidator : IValidateOptions<CoverageOptions>
{
    public ValidateOptionsResult Validate(string? name, CoverageOptions options)
    {
        var faults = new List<string>();
        if (string.IsNullOrWhiteSpace(options.DataDirectory))
            faults.Add("Coverage:DataDirectory is empty.");
        if (Storing.Postgres.ConnectionFaults.Of(options.Store, options.ConnectionString) is { } fault)
            faults.Add($"Coverage:ConnectionString {fault}");
        faults.AddRange(options.Feeds.Where(feed => CanonicalUrl.Parse(feed) is null).Select(feed => $"Coverage:Feeds holds \"{feed}\", which is no http or https address."));
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
