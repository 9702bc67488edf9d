namespace Bot.Search.Querying.Asking;

/// <summary>The dates found in a question.</summary>
/// <param name="Period">The days named; without a year in the time of the coverage's newest day.</param>
/// <param name="Left">The words that are left.</param>
/// <param name="IsYearOpen">No year was named: the same days of an earlier year may be meant.</param>
internal sealed record NamedDates(Period Period, IReadOnlyList<string> Left, bool IsYearOpen);
