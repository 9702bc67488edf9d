using System.Globalization;
using Bot.Search.Domain;

namespace Bot.Host.Pages;

/// <summary>Dates as the pages print them.</summary>
internal static class PageDates
{
    public static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>As the outlet printed it; the time only when it printed one.</summary>
    public static string Of(PublishedAt published) => published.DayOnly
        ? Day(published.Day)
        : published.Value.ToString("d MMM yyyy, HH:mm (zzz)", CultureInfo.InvariantCulture);

    public static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("d MMM yyyy HH:mm 'UTC'", CultureInfo.InvariantCulture);

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
