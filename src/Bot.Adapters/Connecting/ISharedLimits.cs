namespace Bot.Adapters.Connecting;

/// <summary>Limits that hold over all copies of the bot.</summary>
public interface ISharedLimits
{
    /// <summary>
    /// Takes one of each, in order, until one has none left: null when all had, else how long until that one has again. Null too where there are no other
    /// copies, and while nobody can count for all: each copy counts for itself anyhow.
    /// </summary>
    Task<TimeSpan?> TryTakeAsync(IReadOnlyList<SharedLimit> limits, CancellationToken cancellationToken);
}

/// <summary>So many at once, and as many again over a period.</summary>
/// <param name="Key">Of what; any text.</param>
/// <param name="Capacity">From 1.</param>
/// <param name="Period">As long.</param>
public sealed record SharedLimit(string Key, int Capacity, TimeSpan Period);
