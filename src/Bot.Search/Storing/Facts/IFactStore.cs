namespace Bot.Search.Storing.Facts;

/// <summary>One small thing that must outlive a restart.</summary>
/// <param name="Kind">What sort of thing: a short constant of the code, at most <see cref="FactLimits.Kind"/> characters.</param>
/// <param name="Key">Which one; any text. A key longer than <see cref="FactLimits.Key"/> is kept as its hash.</param>
/// <param name="Value">At most <see cref="FactLimits.Value"/> characters; may be empty. Never a secret.</param>
/// <param name="Expires">From then on it is as if it had never been saved; null for a fact that stays.</param>
public sealed record Fact(string Kind, string Key, string Value, DateTimeOffset? Expires = null);

/// <summary>How large facts may be. What is larger is a fault of the caller (<see cref="ArgumentException"/>).</summary>
public static class FactLimits
{
    public const int Kind = 40;

    public const int Key = 200;

    public const int Value = 1_000_000;

    /// <summary>Facts written in one go; a transaction of more would hold up other writers.</summary>
    public const int Batch = 1_000;
}

/// <summary>
/// Durable facts of every room, one entry a thing, shared by all processes on one data folder. Safe for many threads.
/// Every method throws <see cref="FactsUnusableException"/> when the store cannot be used; whoever can go on without
/// says so once and does.
/// </summary>
public interface IFactStore
{
    /// <summary>False when everything is lost with the process: then nothing may be promised or taken over from files.</summary>
    bool IsDurable { get; }

    /// <summary>The value; null when there is none, or none any more.</summary>
    Task<string?> FindAsync(string kind, string key, CancellationToken cancellationToken);

    /// <summary>All facts of a kind, by key; a key that was too long is shown as its hash.</summary>
    Task<IReadOnlyList<Fact>> ListAsync(string kind, CancellationToken cancellationToken);

    /// <summary>Writes all of them or none, over what was there under their keys.</summary>
    Task SaveAsync(IReadOnlyCollection<Fact> facts, CancellationToken cancellationToken);

    /// <summary>
    /// Adds those that are absent, in one step that no other thread or process can come between, and leaves the others as
    /// they are. True when none of them was there: of all who add the same facts, exactly one hears that.
    /// </summary>
    Task<bool> AddAsync(IReadOnlyCollection<Fact> facts, CancellationToken cancellationToken);

    /// <summary>Removes one; nothing happens when it is not there.</summary>
    Task RemoveAsync(string kind, string key, CancellationToken cancellationToken);
}

/// <summary>The store of facts cannot be opened, read or written; the message says in plain words why and what to do.</summary>
public sealed class FactsUnusableException(string message, Exception inner) : Exception(message, inner);
