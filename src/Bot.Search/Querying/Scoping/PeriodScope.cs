using Bot.Search.Storing;

namespace Bot.Search.Querying.Scoping;

/// <summary>Narrows a question to the days that its words name, in the year that the coverage has.</summary>
internal static class PeriodScope
{
    // Papers tell on the next day what was said on the day before, and on the second what happened.
    private const int DaysUntilQuoted = 1;
    private const int DaysUntilPrinted = 2;
    private const int MostYears = 30;

    /// <summary>The scope of the days named; of several years the newest with an article, and when no year has one the newest.</summary>
    /// <param name="scope">The question's scope.</param>
    /// <param name="index">Its filter, outlets named in the words included.</param>
    /// <param name="named">The days.</param>
    /// <param name="isAboutSpeech">A single day is the day of saying, not of something that happened.</param>
    /// <param name="cancellationToken">Ends the counting.</param>
    public static async Task<QuestionScope> NarrowAsync(
        QuestionScope scope, CoverageFilter index, NamedDates named, bool isAboutSpeech, CancellationToken cancellationToken)
    {
        var days = Printed(named.Period, isAboutSpeech);
        var years = named.IsYearOpen && scope.Counts is { From: { } from, To: { } to } ? Math.Min(MostYears, to.Year - from.Year) : 0;
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

    private static Period Printed(Period period, bool isAboutSpeech) =>
        period is { First: { } day } && period.Last == day
            ? period with { Last = day.AddDays(isAboutSpeech ? DaysUntilQuoted : DaysUntilPrinted) }
            : period;
}
