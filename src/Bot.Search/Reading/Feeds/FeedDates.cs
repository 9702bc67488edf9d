using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Search.Domain;
using Bot.Search.Reading.Provenance;

namespace Bot.Search.Reading.Feeds;

/// <summary>Dates of feeds: RFC 822 as RSS has them ("Wed, 16 Mar 2022 10:03:57 EDT"), ISO 8601 as Atom has them.</summary>
internal static class FeedDates
{
    /// <summary>Letters that are used for several zones, as feeds mean them.</summary>
    private static readonly Dictionary<string, string> OtherZones = new(StringComparer.OrdinalIgnoreCase) { ["BST"] = "+01:00", ["IST"] = "+05:30" };

    private static readonly string[] Formats = ["d MMM yyyy H:mm:ss", "d MMM yyyy H:mm", "d MMM yy H:mm:ss", "d MMM yy H:mm"];

    /// <summary>Null when <paramref name="text"/> is no date that can be read.</summary>
    public static PublishedAt? Parse(string? text)
    {
        if (text is null)
            return null;
        var match = Rfc822.Match(text);
        if (!match.Success)
            return PublishedAt.Parse(text) ?? Shown(text);
        var plain = $"{match.Groups["day"].Value} {match.Groups["month"].Value} {match.Groups["year"].Value} {match.Groups["time"].Value}";
        if (!DateTime.TryParseExact(plain, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            return Shown(text);
        var zone = match.Groups["zone"].Value.Trim();
        var offset = ZoneOffsets.Of(zone, DateOnly.FromDateTime(local)) ?? OtherZones.GetValueOrDefault(zone, "+00:00");
        return PublishedAt.Parse(string.Create(CultureInfo.InvariantCulture, $"{local:yyyy-MM-dd'T'HH:mm:ss}{offset}"));
    }

    /// <summary>As people write it: some systems put their own language into the form for machines.</summary>
    private static PublishedAt? Shown(string text) => DatesInLines.Of(text, language: null, otherWords: 2);

    private static readonly Regex Rfc822 = new(@"^\s*(?:[A-Za-z]{3,9},?\s+)?(?<day>\d{1,2})[\s-]+(?<month>[A-Za-z]{3})[a-z]*\.?[\s-]+(?<year>\d{2,4})\s+(?<time>\d{1,2}:\d{2}(?::\d{2})?)\s*(?<zone>[A-Za-z]{1,5}(?: ?[+-]\d{1,2}(?::?\d{2})?)?|[+-]\d{2}:?\d{2})?", RegexOptions.CultureInvariant);
}
