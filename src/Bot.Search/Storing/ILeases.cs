namespace Bot.Search.Storing;

/// <summary>
/// Turns that one of several processes has at a time. They are kept in the store and end by its clock, so processes on
/// machines whose clocks differ agree on whose turn it is.
/// </summary>
public interface ILeases
{
    /// <summary>Takes a turn, or prolongs one that the holder has; null while somebody else has it.</summary>
    /// <param name="name">Which turn, a short constant of the code.</param>
    /// <param name="holder">Names the process; no other has the same name.</param>
    /// <param name="length">How long it lasts unless it is prolonged.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="CoverageUnusableException">The store cannot be written.</exception>
    Task<Lease?> TakeAsync(string name, string holder, TimeSpan length, CancellationToken cancellationToken);

    /// <summary>Gives a turn back at once; nothing happens when somebody else has it meanwhile.</summary>
    /// <exception cref="CoverageUnusableException">The store cannot be written: the turn ends by itself.</exception>
    Task ReleaseAsync(Lease lease, CancellationToken cancellationToken);
}

/// <summary>A turn that a process has.</summary>
/// <param name="Name">Which turn.</param>
/// <param name="Holder">Who has it.</param>
/// <param name="Number">Grows whenever another holder takes it: whoever still writes under a smaller one is refused.</param>
public sealed record Lease(string Name, string Holder, long Number);

/// <summary>
/// The turn under which this process writes articles. A process that slept, or was cut off, may believe that it still has a
/// turn; every write holds it against the store, in the transaction that writes.
/// </summary>
public sealed class WritingTurn
{
    private volatile Lease? _lease;

    /// <summary>Null when this process writes under no turn: then nothing is compared.</summary>
    public Lease? Lease
    {
        get => _lease;
        set => _lease = value;
    }
}
