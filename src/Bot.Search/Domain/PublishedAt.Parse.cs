using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Search.Domain;

public readonly partial record struct PublishedAt
{
    private const int LongestForm = 80;
    private const string MonthWord = @"(?<word>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?";

    private const string Time = @"(?:,? (?:at |- )?(?<hour>[0-9]{1,2})[:.](?<minute>[0-9]{2})(?::(?<second>[0-9]{2}))?(?: ?(?<half>[ap])\.?m\.?)?(?: ?\(?(?<zone>[a-z]{1,5}(?: ?[+-][0-9]{1,2}(?::?[0-9]{2})?)?|[+-][0-9]{2}:?[0-9]{2})\)?)?)?";

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>
    /// Reads an ISO 8601 day ("2022-03-17") or moment ("2022-03-17T06:30:00+08:00"), and other forms that state a whole
    /// date and can be read in one way only ("March 17, 2022", "17/03/2022", "Thu, 17 Mar 2022 06:30:00 GMT"). Whatever needs
    /// a guess (a time alone, a day without a year, 03/04/2022) is no date and gives null: a wrong one would be shown as proof.
    /// </summary>
    public static PublishedAt? Parse(string? text)
    {
        if (text is null || text.Length > LongestForm)
            return null;
        var plain = text.Trim();
        if (Iso.Match(plain) is { Success: true } iso)
            return Moment(iso, Number(iso, "month"), Number(iso, "day"), "+00:00");
        if (Worded.Match(plain) is { Success: true } worded)
            return Moment(worded, Month(worded.Groups["word"].Value), Number(worded, "day"), null);
        if (TimeFirst.Match(plain) is { Success: true } turned)
            return Parse($"{turned.Groups["day"].Value} {turned.Groups["time"].Value}");
        if (Classic.Match(plain) is { Success: true } classic)
            return Moment(classic, Month(classic.Groups["word"].Value), Number(classic, "day"), null);
        if (Numeric.Match(plain) is not { Success: true } numeric)
            return null;
        var (first, second) = (Number(numeric, "first"), Number(numeric, "second"));
        if (first <= 12 && second <= 12 && first != second)
            return null;
        return first > 12 ? Moment(numeric, second, first, null) : Moment(numeric, first, second, null);
    }

    /// <param name="match">Year and time.</param>
    /// <param name="month">From 1.</param>
    /// <param name="day">From 1.</param>
    /// <param name="zone">The zone of a time that names none; null when such a time is left out.</param>
    private static PublishedAt? Moment(Match match, int month, int day, string? zone)
    {
        var year = Number(match, "year");
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return null;
        var date = new DateOnly(year, month, day);
        if (!match.Groups["hour"].Success)
            return PublishedAt.On(date);
        if (TimeOf(match) is not { } time)
            return null;
        if (match.Groups["zone"] is { Success: true, Value: var named })
            zone = ZoneOffsets.Of(named, date);
        return zone is null ? PublishedAt.On(date) : At(date, time, zone);
    }

    private static PublishedAt? At(DateOnly date, TimeOnly time, string zone)
    {
        var stated = string.Create(CultureInfo.InvariantCulture, $"{date:yyyy-MM-dd} {time:HH:mm:ss} {zone}");
        return DateTimeOffset.TryParseExact(stated, "yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            ? new PublishedAt(moment, false)
            : null;
    }

    private static TimeOnly? TimeOf(Match match)
    {
        var (hour, minute, second) = (Number(match, "hour"), Number(match, "minute"), Number(match, "second"));
        if (match.Groups["half"] is { Success: true, Value: var half })
            hour = hour is < 1 or > 12 ? 24 : (hour % 12) + (half[0] is 'p' or 'P' ? 12 : 0);
        return hour < 24 && minute < 60 && second < 60 ? new TimeOnly(hour, minute, second) : null;
    }

    private static int Month(string word) => Array.FindIndex(Months, month => word.StartsWith(month, StringComparison.OrdinalIgnoreCase)) + 1;

    private static int Number(Match match, string name) =>
        match.Groups[name] is { Success: true, ValueSpan: var digits } ? int.Parse(digits, CultureInfo.InvariantCulture) : 0;

    // 2022-03-17, 2022/03/17, 20220317; with T06:30, T06:30:00.123Z, T0630+0800, a blank for the T.
    private static readonly Regex Iso = new(@"^(?<year>[0-9]{4})(?<mark>[-/]?)(?<month>[0-9]{2})\k<mark>(?<day>[0-9]{2})(?:[Tt ] ?(?<hour>[0-9]{2}):?(?<minute>[0-9]{2})(?::?(?<second>[0-9]{2})(?:[.,][0-9]{1,9})?)? ?(?<zone>[Zz]|UTC|GMT|[+-][0-9]{2}(?::?[0-9]{2})?)?)?$", RegexOptions.CultureInvariant);

    // 17 March 2022; 17th of March, 2022; Thu, 17 Mar 2022 06:30:00 GMT; March 17, 2022; Mar. 17, 2022 at 6:30 p.m. EDT
    private static readonly Regex Worded = new(@"^(?:[a-z]{3,9}\.?,? )?(?:(?<day>[0-9]{1,2})(?:st|nd|rd|th|\.)?(?: of)?[ -]" + MonthWord + @"|" + MonthWord + @" (?<day>[0-9]{1,2})(?:st|nd|rd|th)?(?=[, ])),?[ -](?<year>[0-9]{4})" + Time + "$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // 6:30 p.m. EDT, Thursday 17 March 2022; 06:30 GMT on March 17, 2022
    private static readonly Regex TimeFirst = new(@"^(?<time>[0-9]{1,2}[:.][0-9]{2}(?: ?[ap]\.?m\.?)?(?: \(?[a-z]{1,5}\)?)?),? (?:on |- )?(?<day>(?:[a-z]{3,9},? )?[0-9a-z]{1,9}\.? [0-9a-z]{1,9},? [0-9]{4})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // Thu Mar 17 06:30:00 EDT 2022, as C and Unix write it
    private static readonly Regex Classic = new(@"^(?:[a-z]{3,9},? )?" + MonthWord + @" {1,2}(?<day>[0-9]{1,2}) (?<hour>[0-9]{2}):(?<minute>[0-9]{2})(?::(?<second>[0-9]{2}))?(?: (?<zone>[a-z]{1,5}|[+-][0-9]{4}))? (?<year>[0-9]{4})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // 17/03/2022, 3.17.2022
    private static readonly Regex Numeric = new(@"^(?<first>[0-9]{1,2})(?<mark>[-/.])(?<second>[0-9]{1,2})\k<mark>(?<year>[0-9]{4})" + Time + "$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
