using Bot.Search.Querying.Scoping;
using Bot.Search.Storing;

namespace Bot.Search.Querying.Asking;

/// <summary>Days from first to last, both inclusive; null means no bound on that side.</summary>
internal readonly record struct Period(DateOnly? First, DateOnly? Last)
{
    public static Period Always { get; } = new(null, null);

    public static Period Day(DateOnly day) => new(day, day);

    /// <summary>The same days so many years before.</summary>
    public Period YearsBack(int years) => new(First?.AddYears(-years), Last?.AddYears(-years));

    /// <summary>The days that lie in both.</summary>
    public Period And(Period other) => new(Later(First, other.First), Earlier(Last, other.Last));

    private static DateOnly? Later(DateOnly? a, DateOnly? b) => a is null || (b is not null && b > a) ? b : a;

    private static DateOnly? Earlier(DateOnly? a, DateOnly? b) => a is null || (b is not null && b < a) ? b : a;
}

/// <summary>Narrows a question to the days that its words name, in the year that the coverage has.</summary>
internal static class PeriodScope
{
    // Papers tell on the next day what was said on the day before, and on the second what happened.
    private const int DaysUntilQuoted = 1;
    private const int DaysUntilPrinted = 2;
    private const int MostYears = 30;

    /// <summary>The scope of the days named; of several years the newest with an article, and when no year has one the newest.</summary>
    public static async Task<QuestionScope> NarrowAsync(QuestionScope scope, CoverageFilter index, ParsedAsk parsed, CancellationToken cancellationToken)
    {
        var days = Printed(parsed);
        var years = parsed.IsYearOpen && scope.Counts is { From: { } from, To: { } to } ? Math.Min(MostYears, to.Year - from.Year) : 0;
        QuestionScope? newest = null;
        for (var back = 0; back <= years; back++)
        {
            var period = days.YearsBack(back).And(new Period(index.After, index.Before));
            var narrowed = await ScopeOpener.NarrowAsync(scope, index with { After = period.First, Before = period.Last }, cancellationToken);
            narrowed = narrowed with { Named = new NamedPeriod(period.First, period.Last, scope.Counts.From, scope.Counts.To) };
            if (narrowed.Counts.Articles > 0)
                return narrowed;
            newest ??= narrowed;
        }
        return newest!;
    }

    private static Period Printed(ParsedAsk parsed)
    {
        if (parsed.Period is not { First: { } day } period || period.Last != day)
            return parsed.Period;
        var isAboutSpeech = parsed.Speaker is not null || parsed.IsAboutSpeech;
        return period with { Last = day.AddDays(isAboutSpeech ? DaysUntilQuoted : DaysUntilPrinted) };
    }
}
