using System.Globalization;
using Bot.Search.Languages;

namespace Bot.Search.Querying.Scoping;

/// <summary>
/// Finds the dates in a question: "since 16 March", "on Wednesday", "before 2022-03-17", "last week". A relative day counts from
/// the day of asking; one without a year is meant in the time of the coverage: at or before its newest day.
/// </summary>
internal sealed class DatePhrases
{
    private static readonly string[] Months =
        [.. CultureInfo.InvariantCulture.DateTimeFormat.MonthNames.Take(12).Select(name => name.ToLowerInvariant())];

    private static readonly string[] Weekdays =
        [.. CultureInfo.InvariantCulture.DateTimeFormat.DayNames.Select(name => name.ToLowerInvariant())];

    private static readonly List<string> OrdinalDays = [.. KnownLanguages.Asked.Lines("questions/ordinal-days")];

    private readonly IReadOnlyList<string> _words;
    private readonly DateOnly _today;
    private readonly DateOnly _newest;
    private readonly bool[] _taken;
    private bool _open;
    private bool _closed;

    private DatePhrases(IReadOnlyList<string> words, DateOnly today, DateOnly newest)
    {
        _words = [.. words.Select(word => word.ToLowerInvariant().Trim(',', '.', '?', '!', ';', ':'))];
        _today = today;
        _newest = newest;
        _taken = new bool[words.Count];
    }

    /// <summary>The period that the words name together, and the words that are left.</summary>
    public static NamedDates Read(IReadOnlyList<string> words, DateOnly today, DateOnly newest)
    {
        var phrases = new DatePhrases(words, today, newest);
        var period = phrases.ReadAll();
        return new NamedDates(period, [.. words.Where((_, i) => !phrases._taken[i])], phrases._open && !phrases._closed);
    }

    private Period ReadAll()
    {
        var period = Period.Always;
        for (var at = 0; at < _words.Count; at++)
        {
            if (ReadBetween(at) is { } between)
                (period, at) = (period.And(between.Period), between.End - 1);
            else if (ReadOne(at) is { } one)
                (period, at) = (period.And(one.Period), one.End - 1);
        }
        return period;
    }

    private (Period Period, int End)? ReadBetween(int at)
    {
        if (_words[at] is not ("between" or "from") || (Expression(at + 1, true) ?? FirstOfTwo(at + 1)) is not { } first)
            return null;
        if (WordAt(first.End) is not ("and" or "to" or "until" or "till") || Expression(first.End + 1, true) is not { } last)
            return null;
        Take(at, last.End);
        // "between 20 December and 10 January": the beginning lies in the year before.
        var begin = first.Period.First > last.Period.Last ? first.Period.First?.AddYears(-1) : first.Period.First;
        return (new Period(begin, last.Period.Last), last.End);
    }

    // "between 1 and 12 February": the month stands once.
    private (Period Period, int End)? FirstOfTwo(int at)
    {
        at += WordAt(at) == "the" ? 1 : 0;
        if (DayNumber(at) is not { } day || WordAt(at + 1) is not ("and" or "to" or "until" or "till"))
            return null;
        var second = at + (WordAt(at + 2) == "the" ? 3 : 2);
        var ofMonth = second + (WordAt(second + 1) == "of" ? 2 : 1);
        if (DayNumber(second) is null || Month(ofMonth) is not { } month)
            return null;
        return MakeDay(Year(ofMonth + 1), month, day) is { } made ? (Period.Day(made), at + 1) : null;
    }

    private (Period Period, int End)? ReadOne(int at)
    {
        var word = _words[at];
        var isPreposition = word is "since" or "after" or "before" or "until" or "till" or "by" or "on" or "in" or "during" or "from" or "through";
        if (Expression(isPreposition ? at + 1 : at, isPreposition) is not { } found)
            return null;
        Take(at, found.End);
        return (Apply(isPreposition ? word : "on", found.Period), found.End);
    }

    private static Period Apply(string preposition, Period period) => preposition switch
    {
        "since" or "from" => new Period(period.First, null),
        "after" => new Period(period.Last?.AddDays(1), null),
        "before" => new Period(null, period.First?.AddDays(-1)),
        "until" or "till" or "by" or "through" => new Period(null, period.Last),
        _ => period,
    };

    /// <summary>A date at this place. Without a preposition a bare month ("march", "may") is a word like any other.</summary>
    private (Period Period, int End)? Expression(int at, bool afterPreposition)
    {
        if (WordAt(at) is not { } word)
            return null;
        if (word == "the" && DayNumber(at + 1) is not null)
            return DayMonth(at + 1);
        if (PartOfMonth(at) is { } part)
            return part;
        if (DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var iso) && iso.Year is >= 1900 and <= 2100)
            return (Period.Day(iso), at + 1);
        return DayMonth(at) ?? Relative(at) ?? (afterPreposition ? MonthOrYear(at) : null) ?? Weekday(at, afterPreposition);
    }

    // "the first week of June", "early June", "mid September", "the end of May": a third of a month, or a week of it.
    private (Period Period, int End)? PartOfMonth(int at)
    {
        var from = WordAt(at) == "the" ? at + 1 : at;
        var (first, last, behind) = (WordAt(from), WordAt(from + 1), WordAt(from + 2)) switch
        {
            ("early", _, _) => (1, 10, from + 1),
            ("mid" or "middle", "of", _) => (11, 20, from + 2),
            ("mid", _, _) => (11, 20, from + 1),
            ("late", _, _) => (21, 31, from + 1),
            ("beginning" or "start", "of", _) => (1, 10, from + 2),
            ("end", "of", _) => (21, 31, from + 2),
            ("first", "week", "of") => (1, 7, from + 3),
            ("second", "week", "of") => (8, 14, from + 3),
            ("third", "week", "of") => (15, 21, from + 3),
            ("last", "week", "of") => (22, 31, from + 3),
            ("first", "half", "of") => (1, 15, from + 3),
            ("second", "half", "of") => (16, 31, from + 3),
            _ => (0, 0, at),
        };
        if (WordAt(at) is { } word && word.StartsWith("mid-", StringComparison.Ordinal) && MonthOf(word[4..]) is { } joined)
            return Days(joined, 11, 20, at + 1, at + 1);
        return first > 0 && Month(behind) is { } month ? Days(month, first, last, behind + 1, behind + 1) : null;
    }

    private (Period Period, int End)? Days(int month, int first, int last, int yearAt, int end)
    {
        var year = Year(yearAt);
        if (MakeDay(year, month, first) is not { } begin)
            return null;
        var until = new DateOnly(begin.Year, month, Math.Min(last, DateTime.DaysInMonth(begin.Year, month)));
        return (new Period(begin, until), year is null ? end : end + 1);
    }

    private (Period Period, int End)? DayMonth(int at)
    {
        var dayFirst = DayNumber(at) is not null && Month(at + 1) is not null;
        var of = DayNumber(at) is not null && WordAt(at + 1) == "of" && Month(at + 2) is not null;
        var monthFirst = Month(at) is not null && DayNumber(at + 1) is not null;
        if (!dayFirst && !monthFirst && !of)
            return null;
        var day = (monthFirst ? DayNumber(at + 1) : DayNumber(at))!.Value;
        var month = (monthFirst ? Month(at) : Month(at + (of ? 2 : 1)))!.Value;
        var end = at + (of ? 3 : 2);
        var year = Year(end);
        return MakeDay(year, month, day) is { } made ? (Period.Day(made), year is null ? end : end + 1) : null;
    }

    private (Period Period, int End)? Relative(int at)
    {
        var two = $"{WordAt(at)} {WordAt(at + 1)}";
        var monday = _today.AddDays(-(((int)_today.DayOfWeek + 6) % 7));
        var firstOfMonth = new DateOnly(_today.Year, _today.Month, 1);
        return (WordAt(at), two) switch
        {
            ("today", _) => (Period.Day(_today), at + 1),
            ("yesterday", _) => (Period.Day(_today.AddDays(-1)), at + 1),
            (_, "this week") => (new Period(monday, _today), at + 2),
            (_, "last week") => (new Period(monday.AddDays(-7), monday.AddDays(-1)), at + 2),
            (_, "this month") => (new Period(firstOfMonth, _today), at + 2),
            (_, "last month") => (new Period(firstOfMonth.AddMonths(-1), firstOfMonth.AddDays(-1)), at + 2),
            (_, "this year") => (new Period(new DateOnly(_today.Year, 1, 1), _today), at + 2),
            (_, "last year") => (new Period(new DateOnly(_today.Year - 1, 1, 1), new DateOnly(_today.Year - 1, 12, 31)), at + 2),
            _ => null,
        };
    }

    private (Period Period, int End)? Weekday(int at, bool afterPreposition)
    {
        var last = WordAt(at) == "last";
        var index = Array.IndexOf(Weekdays, WordAt(last ? at + 1 : at));
        if (index < 0 || (!afterPreposition && !last))
            return null;
        var back = ((int)_today.DayOfWeek - index + 7) % 7;
        return (Period.Day(_today.AddDays(last && back == 0 ? -7 : -back)), at + (last ? 2 : 1));
    }

    private (Period Period, int End)? MonthOrYear(int at)
    {
        _closed |= Year(at) is not null;
        if (Year(at) is { } only)
            return (new Period(new DateOnly(only, 1, 1), new DateOnly(only, 12, 31)), at + 1);
        if (Month(at) is not { } month)
            return null;
        var year = Year(at + 1);
        if (MakeDay(year, month, 1) is not { } first)
            return null;
        return (new Period(first, first.AddMonths(1).AddDays(-1)), at + (year is null ? 1 : 2));
    }

    private DateOnly? MakeDay(int? year, int month, int day)
    {
        _open |= year is null;
        _closed |= year is not null;
        var inYear = year ?? _newest.Year;
        if (day > DateTime.DaysInMonth(inYear, month))
            return null;
        var made = new DateOnly(inYear, month, day);
        return year is null && made > _newest ? made.AddYears(-1) : made;
    }

    private string? WordAt(int at) => at < _words.Count ? _words[at] : null;

    private int? Month(int at)
    {
        return WordAt(at) is { } word ? MonthOf(word) : null;
    }

    private static int? MonthOf(string word)
    {
        if (word.Length < 3)
            return null;
        var index = Array.FindIndex(Months, month => month == word || (word.Length is 3 or 4 && word != "may" && month.StartsWith(word, StringComparison.Ordinal)));
        return index < 0 ? null : index + 1;
    }

    private int? DayNumber(int at)
    {
        if (WordAt(at) is { } named && OrdinalDays.IndexOf(named) is >= 0 and var index)
            return index + 1;
        var digits = WordAt(at)?.TrimEnd('s', 't', 'h', 'n', 'd', 'r');
        return digits is { Length: 1 or 2 } && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 31
            ? day
            : null;
    }

    private int? Year(int at) =>
        WordAt(at) is { Length: 4 } word && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 2100
            ? year
            : null;

    private void Take(int from, int end)
    {
        for (var i = from; i < end; i++)
            _taken[i] = true;
    }
}

/// <summary>The dates found in a question.</summary>
/// <param name="Period">The days named; without a year in the time of the coverage's newest day.</param>
/// <param name="Left">The words that are left.</param>
/// <param name="IsYearOpen">No year was named: the same days of an earlier year may be meant.</param>
internal sealed record NamedDates(Period Period, IReadOnlyList<string> Left, bool IsYearOpen);
