namespace Bot.Adapters.Connecting.Turns;

/// <summary>
/// What one copy of the bot does at a time, of several that share a store: a connection that Discord wants once, a registration.
/// Supplied by the caller; without one everything is the turn of this process. Safe for many threads.
/// </summary>
public interface ICopyTurns
{
    /// <summary>True where other copies may take a turn: then what the next holder needs is kept for it.</summary>
    bool AreShared { get; }

    /// <summary>
    /// Waits for a turn and runs the work while it lasts; the token given to it ends when another copy has taken the turn, and then it
    /// is waited for again. Ends with the work, which has given the turn back, or without an exception when cancelled. Faults of the
    /// work pass through; a store that cannot be reached gives nobody a turn and takes none away.
    /// </summary>
    /// <param name="names">Turns of which any will do: short, and the same in every copy.</param>
    /// <param name="work">What only the holder does.</param>
    /// <param name="cancellationToken">Ends it: the turn is given back when the work has ended.</param>
    Task WhileOursAsync(IReadOnlyList<string> names, Func<CancellationToken, Task> work, CancellationToken cancellationToken);
}

/// <summary>For a bot that shares nothing with another: every turn is its own.</summary>
public sealed class OwnTurns : ICopyTurns
{
    /// <inheritdoc/>
    public bool AreShared => false;

    /// <inheritdoc/>
    public Task WhileOursAsync(IReadOnlyList<string> names, Func<CancellationToken, Task> work, CancellationToken cancellationToken) =>
        (work ?? throw new ArgumentNullException(nameof(work)))(cancellationToken);
}
