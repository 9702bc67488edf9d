using System.Globalization;

namespace Bot.Search.Domain;

/// <summary>Offsets of the zones that outlets print: by RFC 822 and digits, by their usual letters, and "ET", which depends on the day.</summary>
internal static class ZoneOffsets
{
    private static readonly Dictionary<string, string> Named = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Z"] = "+00:00",
        ["UT"] = "+00:00",
        ["UTC"] = "+00:00",
        ["GMT"] = "+00:00",
        ["WET"] = "+00:00",
        ["EST"] = "-05:00",
        ["EDT"] = "-04:00",
        ["CST"] = "-06:00",
        ["CDT"] = "-05:00",
        ["MST"] = "-07:00",
        ["MDT"] = "-06:00",
        ["PST"] = "-08:00",
        ["PDT"] = "-07:00",
        ["AKST"] = "-09:00",
        ["AKDT"] = "-08:00",
        ["HST"] = "-10:00",
        ["NST"] = "-03:30",
        ["NDT"] = "-02:30",
        ["BRT"] = "-03:00",
        ["WEST"] = "+01:00",
        ["MET"] = "+01:00",
        ["MEZ"] = "+01:00",
        ["CET"] = "+01:00",
        ["MEST"] = "+02:00",
        ["MESZ"] = "+02:00",
        ["CEST"] = "+02:00",
        ["SAST"] = "+02:00",
        ["EET"] = "+02:00",
        ["EEST"] = "+03:00",
        ["MSK"] = "+03:00",
        ["EAT"] = "+03:00",
        ["TRT"] = "+03:00",
        ["PKT"] = "+05:00",
        ["NPT"] = "+05:45",
        ["WIB"] = "+07:00",
        ["SGT"] = "+08:00",
        ["HKT"] = "+08:00",
        ["PHT"] = "+08:00",
        ["AWST"] = "+08:00",
        ["MYT"] = "+08:00",
        ["JST"] = "+09:00",
        ["KST"] = "+09:00",
        ["ACST"] = "+09:30",
        ["ACDT"] = "+10:30",
        ["AEST"] = "+10:00",
        ["AEDT"] = "+11:00",
        ["NZST"] = "+12:00",
        ["NZDT"] = "+13:00",
    };

    /// <summary>North American zones by the letters that stand for both of their times, with the offset of winter in hours.</summary>
    private static readonly Dictionary<string, int> Seasonal = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ET"] = -5,
        ["CT"] = -6,
        ["MT"] = -7,
        ["PT"] = -8,
        ["AKT"] = -9,
        ["AT"] = -4,
    };

    /// <summary>"EST" as "-05:00", "+0100", "GMT+1" and "+01" as "+01:00"; null for other letters, which are used for several zones.</summary>
    /// <param name="zone">As it is written.</param>
    /// <param name="day">The day that it is written of; "ET" is read by it.</param>
    public static string? Of(string zone, DateOnly day)
    {
        if (Named.TryGetValue(zone, out var named))
            return named;
        if (Seasonal.TryGetValue(zone, out var winter))
            return Written(winter + (IsSummer(day) ? 1 : 0));
        var at = zone.AsSpan().IndexOfAny('+', '-');
        if (at < 0 || (at > 0 && zone[..at].Trim().ToUpperInvariant() is not ("GMT" or "UTC" or "UT")))
            return null;
        return zone[at..].Replace(":", "", StringComparison.Ordinal) switch
        {
            [var sign, var hour] => $"{sign}0{hour}:00",
            [_, _, _] digits => digits + ":00",
            [_, _, _, _, _] digits => $"{digits[..3]}:{digits[3..]}",
            _ => null,
        };
    }

    private static string Written(int hours) => string.Create(CultureInfo.InvariantCulture, $"{(hours < 0 ? '-' : '+')}{Math.Abs(hours):00}:00");

    /// <summary>Second Sunday of March to first of November since 2007, first of April to last of October before (Energy Policy Act of 2005, section 110).</summary>
    private static bool IsSummer(DateOnly day)
    {
        var isNew = day.Year >= 2007;
        var begins = isNew ? Sunday(new DateOnly(day.Year, 3, 8)) : Sunday(new DateOnly(day.Year, 4, 1));
        var ends = isNew ? Sunday(new DateOnly(day.Year, 11, 1)) : Sunday(new DateOnly(day.Year, 10, 25));
        return day >= begins && day < ends;
    }

    private static DateOnly Sunday(DateOnly from) => from.AddDays((7 - (int)from.DayOfWeek) % 7);
}
