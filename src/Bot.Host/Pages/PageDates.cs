using System.Globalization;
using Bot.Search.Domain;

namespace Bot.Host.Pages;

/// <summary>Dates as the pages print them.</summary>
internal static class PageDates
{
    public static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"16 Mar 2022", "16–17 Mar 2022", "28 Feb – 3 Mar 2022".</summary>
    public static string Range(DateOnly from, DateOnly to)
    {
        if (from == to)
            return Day(from);
        if (from.Year != to.Year)
            return $"{Day(from)} – {Day(to)}";
        var format = from.Month == to.Month ? "%d" : "d MMM";
        var dash = from.Month == to.Month ? "–" : " – ";
        return from.ToString(format, CultureInfo.InvariantCulture) + dash + Day(to);
    }

    /// <summary>As the outlet printed it; the time only when it printed one.</summary>
    public static string Of(PublishedAt published) => published.DayOnly
        ? Day(published.Day)
        : published.Value.ToString("d MMM yyyy, HH:mm (zzz)", CultureInfo.InvariantCulture);

    public static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("d MMM yyyy HH:mm 'UTC'", CultureInfo.InvariantCulture);

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
