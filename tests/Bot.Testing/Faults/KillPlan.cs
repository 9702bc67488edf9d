namespace Bot.Testing.Faults;

/// <summary>What a process does when it is killed.</summary>
public enum KilledWork
{
    /// <summary>Articles come in.</summary>
    Ingest,

    /// <summary>Edits of stored articles come in.</summary>
    Edit,

    /// <summary>Several articles are forgotten by one command.</summary>
    Forget,
}

/// <summary>One run of the program and when it is killed.</summary>
/// <param name="Work">What it does.</param>
/// <param name="Numbers">The articles, in order.</param>
/// <param name="Lines">Lines after which it is killed; null lets it end.</param>
/// <param name="After">How long after that.</param>
public sealed record KillPlan(KilledWork Work, IReadOnlyList<int> Numbers, int? Lines, TimeSpan After)
{
    /// <summary>At the start, at a row, or when all rows are there and the process is ending.</summary>
    public static KillPlan Draw(Random random, KilledWork work, IReadOnlyList<int> numbers)
    {
        return random.Next(4) switch
        {
            0 => new KillPlan(work, numbers, 0, TimeSpan.FromMilliseconds(300 + random.Next(500))),
            1 => new KillPlan(work, numbers, numbers.Count, TimeSpan.FromMilliseconds(random.Next(150))),
            _ => new KillPlan(work, numbers, random.Next(1, numbers.Count + 1), TimeSpan.FromMilliseconds(random.Next(60))),
        };
    }

    /// <summary>Where it was hit, in words.</summary>
    public string Where => Lines switch
    {
        null => "not killed",
        0 => "at the start",
        { } lines when lines == Numbers.Count => "at the end",
        _ => "on the way",
    };
}
