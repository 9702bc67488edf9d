using System.Text.RegularExpressions;
using Bot.Search.Domain;

namespace Bot.Search.Reading;

/// <summary>
/// Which dates a page or a feed may give: systems write a placeholder where they know none (0001, 1900, 1970), and what is dated
/// years ahead or before there were web pages was never published so. Shown as proof, such a date would be "first" in every timeline.
/// </summary>
internal static class PublishedDates
{
    private const int FirstYear = 1990;

    /// <summary>Clocks and zones differ; a plan for the week after next is none that was published.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(2);

    private static readonly DateOnly[] Placeholders = [new(1, 1, 1), new(1900, 1, 1), new(1899, 12, 30), new(1899, 12, 31), new(1970, 1, 1), new(1969, 12, 31), new(1980, 1, 1)];

    /// <summary><paramref name="date"/> when a page of <paramref name="readAt"/> may give it; else null.</summary>
    public static PublishedAt? OfPage(PublishedAt? date, DateTimeOffset readAt) =>
        date is { } known && known.Day.Year >= FirstYear && !IsAhead(known, readAt) ? known : null;

    /// <summary>The day that stands in a page's address, as "/2022/03/17/" or "/20220317/"; null when none does.</summary>
    public static PublishedAt? InAddress(Uri? url, DateTimeOffset readAt) =>
        url is not null && Day.Match(url.AbsolutePath) is { Success: true } match
            ? OfPage(PublishedAt.Parse(match.Groups["word"].Success ? $"{match.Groups["day"].Value} {match.Groups["word"].Value} {match.Groups["year"].Value}" : $"{match.Groups["year"].Value}-{match.Groups["month"].Value}-{match.Groups["day"].Value}"), readAt)
            : null;

    /// <summary>
    /// True for a moment and the day that is printed for it, where the clocks of system and newsroom differ: late in the evening it is the
    /// next day already in the data.
    /// </summary>
    public static bool AreOfOneMoment(PublishedAt stated, PublishedAt printed) => Math.Abs(stated.Day.DayNumber - printed.Day.DayNumber) == 1;

    /// <summary>True for what stands where a system knows no date: nobody means it, whoever wrote it.</summary>
    public static bool IsPlaceholder(PublishedAt date) => Array.IndexOf(Placeholders, date.Day) >= 0;

    private static bool IsAhead(PublishedAt date, DateTimeOffset readAt) => date.Value - readAt > Ahead;

    // "/2022/03/17/", "/2022-03-17-bridge", "/2022/mar/17/", "/20220317/"
    private static readonly Regex Day = new(@"/(?<year>(?:19|20)[0-9]{2})(?:(?<mark>[/-])(?<month>[0-9]{2})\k<mark>(?<day>[0-9]{2})|/(?<word>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/(?<day>[0-9]{1,2})|(?<month>[01][0-9])(?<day>[0-3][0-9]))(?=[/-]|$)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
}
