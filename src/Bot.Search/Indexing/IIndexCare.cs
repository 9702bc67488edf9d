namespace Bot.Search.Indexing;

/// <summary>Keeps the index with its store, for whoever runs for long or looks after it.</summary>
public interface IIndexCare
{
    /// <summary>
    /// Follows the store once, and does what is due: merging, committing, taking forgotten words out of the files. Called
    /// again and again it lets what other processes write be found within the time between the calls.
    /// </summary>
    /// <exception cref="Storing.CoverageUnusableException">The store or the index cannot be used; the message says why.</exception>
    Task FollowAsync(CancellationToken cancellationToken);

    /// <summary>The state of the index, which is opened or made for that.</summary>
    Task<IndexState> DescribeAsync(CancellationToken cancellationToken);

    /// <summary>Holds every file of the index against its checksum: what is wrong, in one phrase, or null. A damaged index is made anew by the next question.</summary>
    Task<string?> FindDamageAsync(CancellationToken cancellationToken);
}

/// <summary>The state of the index.</summary>
/// <param name="Sequence">Number of the last change of the store that it holds.</param>
/// <param name="Segments">How many segments it has.</param>
/// <param name="Passages">How many passages can be found.</param>
/// <param name="Pending">Stored versions of articles that are still missing, because it is being made; 0 else.</param>
/// <param name="IsWritten">False when another process writes it, or nobody can, and this one keeps what is new in memory.</param>
/// <param name="Behind">How many changes of the store it did not hold when it was asked, before it followed.</param>
public sealed record IndexState(long Sequence, int Segments, int Passages, int Pending, bool IsWritten, long Behind);
