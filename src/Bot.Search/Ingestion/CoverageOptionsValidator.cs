using Bot.Search.Reading;
using Microsoft.Extensions.Options;

namespace Bot.Search.Ingestion;

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
