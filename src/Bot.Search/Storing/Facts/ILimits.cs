namespace Bot.Search.Storing.Facts;

/// <summary>How often something may be done, counted over all processes that share a store.</summary>
public interface ILimits
{
    /// <summary>False for a store of one machine: whoever counts does so by himself.</summary>
    bool AreShared { get; }

    /// <summary>
    /// Takes one of each limit, in order, until one has none left: null when all had, else how long until that one has again. Time is the store's.
    /// </summary>
    /// <exception cref="CoverageUnusableException">The store cannot be written.</exception>
    Task<TimeSpan?> TakeAsync(IReadOnlyList<Limit> limits, CancellationToken cancellationToken);
}

/// <summary>So many at once, and as many again over a period.</summary>
/// <param name="Key">Of what; any text. One that is too long is kept as its hash.</param>
/// <param name="Capacity">From 1.</param>
/// <param name="Period">At least a millisecond for each.</param>
public sealed record Limit(string Key, int Capacity, TimeSpan Period);
