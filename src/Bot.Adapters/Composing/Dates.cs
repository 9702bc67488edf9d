using System.Globalization;
using Bot.Adapters.Messaging;
using Bot.Search.Domain;

namespace Bot.Adapters.Composing;

/// <summary>How dates are written: the one place.</summary>
internal static class Dates
{
    public static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    public static MessageDate? Of(PublishedAt? published) =>
        published is { } at ? new MessageDate(at.Value, at.DayOnly) : null;

    /// <summary>"16–17 Mar 2022", "28 Feb – 3 Mar 2022"; null when nothing is known.</summary>
    public static string? Range(DateOnly? from, DateOnly? to)
    {
        if (from is not { } first || to is not { } last)
            return null;
        if (first == last)
            return Day(first);
        if ((first.Year, first.Month) == (last.Year, last.Month))
            return string.Create(CultureInfo.InvariantCulture, $"{first.Day}\u2013{Day(last)}");
        var start = first.Year == last.Year ? first.ToString("d MMM", CultureInfo.InvariantCulture) : Day(first);
        return $"{start} \u2013 {Day(last)}";
    }

    /// <summary>As <see cref="Range"/>, with an open end: "since 16 Mar 2022", "until 28 Feb 2023".</summary>
    public static string Period(DateOnly? from, DateOnly? to) => (from, to) switch
    {
        ({ } first, null) => $"since {Day(first)}",
        (null, { } last) => $"until {Day(last)}",
        _ => Range(from, to) ?? "",
    };
}
