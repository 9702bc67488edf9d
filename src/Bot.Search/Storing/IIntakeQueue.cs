namespace Bot.Search.Storing;

/// <summary>
/// Batches of a long intake that wait in the store for any copy of the bot. Who takes one has it for a while and under a number; a batch whose taker
/// died or slept is taken again under the next number, and what is stored under the earlier one is refused.
/// Every method throws <see cref="CoverageUnusableException"/> when the store cannot be used.
/// </summary>
internal interface IIntakeQueue
{
    /// <summary>False for a store of one machine: then nothing can be put into it.</summary>
    bool IsShared { get; }

    /// <summary>Tells the others that this copy takes batches, for as long as <paramref name="length"/>.</summary>
    Task PresentAsync(string holder, TimeSpan length, CancellationToken cancellationToken);

    /// <summary>True when another copy than <paramref name="holder"/> takes batches.</summary>
    Task<bool> HasHelpersAsync(string holder, CancellationToken cancellationToken);

    /// <summary>Begins a run, or keeps it for as long as <paramref name="length"/>: the batches of one that is kept no more are withdrawn.</summary>
    Task KeepAsync(string run, TimeSpan length, CancellationToken cancellationToken);

    /// <summary>Puts a batch behind all others; gives its number.</summary>
    Task<long> PutAsync(string run, byte[] items, CancellationToken cancellationToken);

    /// <summary>Takes the first batch that nobody has; null when there is none.</summary>
    Task<QueuedBatch?> TakeAsync(string holder, TimeSpan length, CancellationToken cancellationToken);

    /// <summary>Keeps a batch that was taken; false when somebody else has it now, or nobody wants it any more.</summary>
    Task<bool> ProlongAsync(QueuedBatch batch, TimeSpan length, CancellationToken cancellationToken);

    /// <summary>Gives a batch back undone.</summary>
    Task ReleaseAsync(QueuedBatch batch, CancellationToken cancellationToken);

    /// <summary>Takes the reports of a run's batches that are done out of the queue.</summary>
    Task<QueueReports> CollectAsync(string run, CancellationToken cancellationToken);

    /// <summary>
    /// Takes out all batches of a run, done or not; what somebody is still doing for it is not stored. Gives the reports of those that were done. The
    /// words of the batches leave the disk with the last run.
    /// </summary>
    Task<IReadOnlyDictionary<long, byte[]>> EndAsync(string run, CancellationToken cancellationToken);
}

/// <summary>A batch that was taken.</summary>
/// <param name="Id">Its number in the queue.</param>
/// <param name="Number">How often it was taken, this time included: the number under which it may be answered.</param>
/// <param name="Items">What was put.</param>
internal sealed record QueuedBatch(long Id, long Number, byte[] Items);

/// <summary>What was collected of a run.</summary>
/// <param name="Done">Reports of the batches that are done, by number.</param>
/// <param name="Left">How many are left.</param>
internal sealed record QueueReports(IReadOnlyDictionary<long, byte[]> Done, int Left);

/// <summary>Somebody else has the batch now, or nobody wants it any more: nothing of it was stored.</summary>
public sealed class BatchLostException() : CoverageUnusableException("The batch was taken by another copy of the bot, or its run has ended: nothing of it was stored by this one.");
