using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Search.Domain;

namespace Bot.Search.Reading.Feeds;

/// <summary>Dates of feeds: RFC 822 as RSS has them ("Wed, 16 Mar 2022 10:03:57 EDT"), ISO 8601 as Atom has them.</summary>
internal static partial class FeedDates
{
    /// <summary>Letters that RFC 822 does not name, as feeds mean them.</summary>
    private static readonly Dictionary<string, string> OtherZones = new(StringComparer.OrdinalIgnoreCase)
    {
        ["BST"] = "+01:00",
        ["CET"] = "+01:00",
        ["CEST"] = "+02:00",
        ["EET"] = "+02:00",
        ["EEST"] = "+03:00",
        ["MSK"] = "+03:00",
        ["IST"] = "+05:30",
        ["SGT"] = "+08:00",
        ["HKT"] = "+08:00",
        ["JST"] = "+09:00",
    };

    private static readonly string[] Formats = ["d MMM yyyy H:mm:ss zzz", "d MMM yyyy H:mm zzz", "d MMM yy H:mm:ss zzz", "d MMM yy H:mm zzz"];

    /// <summary>Null when <paramref name="text"/> is no date that can be read.</summary>
    public static PublishedAt? Parse(string? text)
    {
        if (text is null)
            return null;
        var match = Rfc822().Match(text);
        if (!match.Success)
            return PublishedAt.Parse(text);
        var zone = match.Groups["zone"].Value;
        var offset = ZoneOffsets.Of(zone) ?? OtherZones.GetValueOrDefault(zone, "+00:00");
        var plain = $"{match.Groups["day"].Value} {match.Groups["month"].Value} {match.Groups["year"].Value} {match.Groups["time"].Value} {offset}";
        return DateTimeOffset.TryParseExact(plain, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            ? new PublishedAt(moment, false)
            : null;
    }

    [GeneratedRegex(@"^\s*(?:[A-Za-z]{3,9},?\s+)?(?<day>\d{1,2})\s+(?<month>[A-Za-z]{3})[a-z]*\s+(?<year>\d{2,4})\s+(?<time>\d{1,2}:\d{2}(?::\d{2})?)\s*(?<zone>[A-Za-z]{1,5}|[+-]\d{4})?", RegexOptions.CultureInvariant)]
    private static partial Regex Rfc822();
}
