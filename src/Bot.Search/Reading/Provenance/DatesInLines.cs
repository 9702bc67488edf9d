using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Search.Domain;
using Bot.Search.Languages;

namespace Bot.Search.Reading.Provenance;

/// <summary>
/// The date in a line that a page prints at the head of its story ("Publié le 30 avril 2015 à 07:19", "By Jo Roe | Nov. 18, 2019"). What
/// may be read in two ways is no date, and neither is one behind a word for a change.
/// </summary>
internal static class DatesInLines
{
    private const int ShortestMonth = 3;

    /// <summary>Words in small letters that are no label: a line that says something has more.</summary>
    private const int MostSmallWords = 2;
    private const string English = "en";

    private static readonly string[] Changes = [.. KnownLanguages.PrintedLines("pages/change-labels")];
    private static readonly string[] Publications = [.. KnownLanguages.PrintedLines("pages/publication-labels")];
    private static readonly HashSet<string> LabelWords = new(Changes.Concat(Publications).Concat(KnownLanguages.PrintedLines("pages/byline-openings")).SelectMany(WordsOf), StringComparer.OrdinalIgnoreCase);
    private static readonly Dictionary<string, int> Months = AllMonths();

    /// <summary>Null when the line holds none, or too many other words.</summary>
    /// <param name="line">A line of the page.</param>
    /// <param name="language">The page's language as it says itself; null when it does not. Only English dates are written in both orders.</param>
    /// <param name="otherWords">So many words may stand around it: a label and a name do, and a sentence that tells of a date has more.</param>
    public static PublishedAt? Of(string line, string? language, int otherWords)
    {
        line = string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var at = 0;
        var words = new List<string>();
        PublishedAt? found = null;
        for (var match = Date.Match(line); match.Success; match = match.NextMatch())
        {
            var before = line[at..match.Index];
            words.AddRange(WordsOf(before));
            at = match.Index + match.Length;
            if (found is null && !IsChange(before))
                found = Read(match, language);
        }
        words.AddRange(WordsOf(line[at..]));
        return words.Count <= otherWords && words.Count(word => char.IsLower(word[0]) && !LabelWords.Contains(word)) <= MostSmallWords ? found : null;
    }

    private static PublishedAt? Read(Match match, string? language)
    {
        var (year, month, day) = (Number(match, "year"), Month(match), Number(match, "day"));
        if (match.Groups["first"].Success)
        {
            var (first, second) = (Number(match, "first"), Number(match, "second"));
            var isDayFirst = first > 12 || first == second || (language is not null && !language.StartsWith(English, StringComparison.OrdinalIgnoreCase));
            if (!isDayFirst && second <= 12)
                return null;
            (day, month) = isDayFirst ? (first, second) : (second, first);
        }
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return null;
        var date = string.Create(CultureInfo.InvariantCulture, $"{day} {CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames[month - 1]} {year}");
        var time = match.Groups["hour"].Success ? $" {match.Groups["hour"].Value}:{match.Groups["minute"].Value} {match.Groups["half"].Value.Replace(" ", "", StringComparison.Ordinal)} {match.Groups["zone"].Value}" : "";
        return PublishedAt.Parse(string.Join(' ', (date + time).Split(' ', StringSplitOptions.RemoveEmptyEntries))) ?? PublishedAt.On(new DateOnly(year, month, day));
    }

    /// <summary>The last label before a date says what it is the date of.</summary>
    private static bool IsChange(string before) => LastOf(Changes, before) > LastOf(Publications, before);

    private static int LastOf(string[] labels, string text) => labels.Max(label => Whole(text, label));

    /// <summary>Where a label stands last as words of its own: "date" does not stand in "updated"; -1 when it does not.</summary>
    private static int Whole(string text, string label)
    {
        var at = text.LastIndexOf(label, StringComparison.OrdinalIgnoreCase);
        while (at > 0 && (char.IsLetter(text[at - 1]) && char.IsLetter(label[0]) && label[0] < '\u3000'))
            at = text.LastIndexOf(label, at - 1, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && at + label.Length < text.Length && char.IsLetter(text[at + label.Length]) && label[^1] < '\u3000' ? -1 : at;
    }

    private static int Month(Match match) => match.Groups["number"].Success ? Number(match, "number") : Months.GetValueOrDefault(match.Groups["word"].Value.ToLowerInvariant());

    private static int Number(Match match, string name) => match.Groups[name].Success ? int.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture) : 0;

    private static IEnumerable<string> WordsOf(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim(',', ':', '.', '|', '(', ')')).Where(word => word.Any(char.IsLetterOrDigit));

    /// <summary>All names, and the beginnings of them that are of one month; where languages differ, those of the languages that are built in.</summary>
    private static Dictionary<string, int> AllMonths()
    {
        var months = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var names in KnownLanguages.Rows("pages/months"))
            Add(months, names, new HashSet<string>(StringComparer.Ordinal));
        var known = months.Keys.ToHashSet(StringComparer.Ordinal);
        var all = KnownLanguages.PrintedRows("pages/months").ToList();
        foreach (var names in all)
            Add(months, names, known);
        foreach (var (name, month) in all.SelectMany(names => names.Select((name, at) => (name, at + 1))))
            months[name] = month;
        return months;
    }

    private static void Add(Dictionary<string, int> months, string[] names, HashSet<string> known)
    {
        foreach (var (name, month) in names.Select((name, at) => (name, at + 1)))
        {
            foreach (var form in Enumerable.Range(ShortestMonth, name.Length - ShortestMonth + 1).Select(length => name[..length]).Where(form => !known.Contains(form)))
                months[form] = months.GetValueOrDefault(form, month) == month ? month : 0;
        }
    }

    private const string Years = @"(?<year>(?:19|20)[0-9]{2})(?![0-9])";
    private const string Word = @"(?<word>\p{L}{3,13})\.?";
    private const string Time = @"(?:[\s,|·•@–—-]{0,4}(?:at|um|à|às|alle|ore|a\s+las|kl\.?|klo|o|-)?[\s,|·•–—-]{0,3}(?<hour>[0-9]{1,2})[:.hH](?<minute>[0-9]{2})(?::[0-9]{2})?(?:\s?(?<half>[ap]\.?\s?m)\b\.?)?(?:\s?\(?(?<zone>[A-Z]{2,5}(?:[+-][0-9]{1,2})?|[+-][0-9]{2}:?[0-9]{2})\b\)?)?)?";

    // 30. Juli 2018; 7 de diciembre de 2017; 18th of March, 2022 | March 18, 2022 | 2018-09-28, 2016.12.01, 2017年3月10日 | 17/03/2022
    private static readonly Regex Date = new(@"(?<![\p{L}\p{N}/])(?:(?<day>[0-9]{1,2})(?:st|nd|rd|th|er|º|ª|\.)?,?(?:\s+(?:de|of|di))?[\s-]{1,3}" + Word + @",?(?:\s+(?:de|del))?[\s-]{1,3}" + Years
        + "|" + Word + @"\s+(?<day>[0-9]{1,2})(?:st|nd|rd|th)?,?\s+" + Years
        + @"|(?<year>(?:19|20)[0-9]{2})(?:(?<mark>[-/.])(?<number>[0-9]{1,2})\k<mark>(?<day>[0-9]{1,2})(?![0-9])|\s?[年년]\s?(?<number>[0-9]{1,2})\s?[月월]\s?(?<day>[0-9]{1,2})\s?[日일])"
        + @"|(?<first>[0-9]{1,2})(?<mark>[-/.])(?<second>[0-9]{1,2})\k<mark>" + Years + ")" + Time, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
}
