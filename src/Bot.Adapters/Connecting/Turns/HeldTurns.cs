namespace Bot.Adapters.Connecting.Turns;

/// <summary>How many turns this process holds of those that a transport waits for. Safe from any thread.</summary>
internal sealed class HeldTurns(ICopyTurns turns)
{
    private int _waiting;
    private int _held;

    /// <summary>True while other copies hold all that this one waits for: it is silent, and nothing is wrong.</summary>
    public bool AreElsewhere => Volatile.Read(ref _waiting) > 0 && Volatile.Read(ref _held) == 0;

    /// <inheritdoc cref="ICopyTurns.AreShared"/>
    public bool AreShared => turns.AreShared;

    /// <inheritdoc cref="ICopyTurns.WhileOursAsync"/>
    public async Task WhileOursAsync(IReadOnlyList<string> names, Func<CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _waiting);
        try
        {
            await turns.WhileOursAsync(names, token => HoldAsync(work, token), cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    private async Task HoldAsync(Func<CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _held);
        try
        {
            await work(cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref _held);
        }
    }
}
