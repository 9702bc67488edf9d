namespace Bot.Search.Querying.Scoping;

/// <summary>From which days the dates in a question count.</summary>
internal static class Days
{
    /// <summary>
    /// The day of asking, for "yesterday" and "last week", and the newest day of the coverage, for days without a year. A clock
    /// that stands before the newest article is not believed.
    /// </summary>
    public static (DateOnly Today, DateOnly Newest) Of(QuestionScope scope, TimeProvider clock)
    {
        var today = DateOnly.FromDateTime(clock.GetLocalNow().Date);
        var newest = scope.Counts.To ?? today;
        return (newest > today ? newest : today, newest);
    }
}
