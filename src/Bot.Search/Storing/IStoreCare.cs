using Bot.Search.Domain;

namespace Bot.Search.Storing;

/// <summary>Looks after the store, for health and doctor.</summary>
public interface IStoreCare
{
    /// <summary>Where the store lies, for an operator; holds no password.</summary>
    string Name { get; }

    /// <summary>True when the store can be asked but not written; known once it was opened.</summary>
    bool IsReadOnly { get; }

    /// <summary>Articles whose stored form was found to be damaged since the store was opened: no answer shows them.</summary>
    IReadOnlyList<ArticleId> Damaged { get; }

    /// <summary>
    /// Waits until another process is likely to have written, at most <paramref name="longest"/>. It may return for nothing, and where
    /// nobody can be told it always waits that long.
    /// </summary>
    Task WaitForChangeAsync(TimeSpan longest, CancellationToken cancellationToken);

    /// <summary>Writes to the store for trial and takes it back.</summary>
    /// <exception cref="CoverageUnusableException">It cannot be written; the message says why.</exception>
    Task ProbeAsync(CancellationToken cancellationToken);

    /// <summary>Looks at every row: what is not as it was written, a phrase each ("article 17", "the names of speakers"); empty when all is well.</summary>
    /// <exception cref="CoverageUnusableException">The store cannot be read at all.</exception>
    Task<IReadOnlyList<string>> CheckAsync(CancellationToken cancellationToken);
}
