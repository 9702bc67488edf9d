using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace Bot.Host.Configuration;

/// <summary>
/// Settings that are times: written with their unit ("15m", "20s", "300ms", "1.5h") or as hours:minutes:seconds, never as a bare
/// number. Their older names, whose numbers are of the unit that stands in them, are read on.
/// </summary>
internal static class Durations
{
    private static readonly (string Unit, TimeSpan Length)[] Units =
        [("d", TimeSpan.FromDays(1)), ("h", TimeSpan.FromHours(1)), ("min", TimeSpan.FromMinutes(1)), ("m", TimeSpan.FromMinutes(1)), ("s", TimeSpan.FromSeconds(1)), ("ms", TimeSpan.FromMilliseconds(1))];

    /// <summary>All of them, by their name and the older one.</summary>
    public static IReadOnlyList<DurationSetting> Known { get; } =
    [
        new("Chat:Deadline", "Chat:DeadlineSeconds", TimeSpan.FromSeconds(1)),
        new("Coverage:FeedInterval", "Coverage:FeedMinutes", TimeSpan.FromMinutes(1)),
        new("Coverage:WatchInterval", "Coverage:WatchSeconds", TimeSpan.FromSeconds(1)),
        new("Coverage:Fetching:Timeout", "Coverage:Fetching:TimeoutSeconds", TimeSpan.FromSeconds(1)),
        new("Coverage:Fetching:Pause", "Coverage:Fetching:PauseMilliseconds", TimeSpan.FromMilliseconds(1)),
        new("Slack:Silence", "Slack:SilenceSeconds", TimeSpan.FromSeconds(1)),
        new("Discord:DeferAfter", "Discord:DeferAfterMilliseconds", TimeSpan.FromMilliseconds(1)),
        new("Host:Health:Silence", "Host:Health:SilenceMinutes", TimeSpan.FromMinutes(1)),
        new("Host:Health:Lag", null, TimeSpan.FromSeconds(1)),
    ];

    /// <summary>What the settings say, in the one form that is bound; what cannot be read is left as it is, to be named.</summary>
    public static Dictionary<string, string?> Read(IConfiguration configuration)
    {
        var read = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var setting in Known)
        {
            var time = configuration[setting.Name] is { } text ? Read(text) : setting.ReadOlder(configuration);
            if (time is { } found)
                read[setting.Name] = found.ToString("c", CultureInfo.InvariantCulture);
        }
        return read;
    }

    /// <summary>Null for what is no time with a unit.</summary>
    public static TimeSpan? Read(string text)
    {
        if (text.Contains(':', StringComparison.Ordinal))
            return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var clock) ? clock : null;
        if (WithUnit.Match(text.Trim()) is not { Success: true } match)
            return null;
        var unit = Units.First(one => one.Unit == match.Groups["unit"].Value).Length;
        var ticks = decimal.Parse(match.Groups["number"].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) * unit.Ticks;
        return ticks <= TimeSpan.MaxValue.Ticks ? TimeSpan.FromTicks((long)ticks) : null;
    }

    /// <summary>As people write it: "15m".</summary>
    public static string Write(TimeSpan time)
    {
        foreach (var (unit, length) in Units.Where(one => one.Unit is not ("min" or "d")))
        {
            if (time.Ticks % length.Ticks == 0 && (time >= length || unit == "s"))
                return string.Create(CultureInfo.InvariantCulture, $"{time.Ticks / length.Ticks}{unit}");
        }
        return time.ToString("c", CultureInfo.InvariantCulture);
    }

    private static readonly Regex WithUnit = new(@"^(?<number>[0-9]{1,12}(\.[0-9]{1,6})?) ?(?<unit>ms|s|min|m|h|d)$", RegexOptions.ExplicitCapture);
}

/// <summary>A setting that is a time.</summary>
/// <param name="Name">Its whole name.</param>
/// <param name="OlderName">Its older one; null when it never had another.</param>
/// <param name="OlderUnit">What the numbers of the older one count.</param>
internal sealed record DurationSetting(string Name, string? OlderName, TimeSpan OlderUnit)
{
    /// <summary>Null when the older name is not set, or not to a number.</summary>
    public TimeSpan? ReadOlder(IConfiguration configuration) =>
        OlderName is not null && double.TryParse(configuration[OlderName], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < TimeSpan.MaxValue / OlderUnit / 2
            ? OlderUnit * number
            : null;
}
