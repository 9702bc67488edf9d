namespace Bot.Search.Querying.Scoping;

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
