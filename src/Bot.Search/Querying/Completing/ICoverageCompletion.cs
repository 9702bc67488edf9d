namespace Bot.Search.Querying.Completing;

/// <summary>Offers what exists in the coverage while somebody types.</summary>
public interface ICoverageCompletion
{
    /// <summary>Names or topics that begin with what was typed, most frequent first; any text is allowed.</summary>
    /// <param name="kind">What is being typed.</param>
    /// <param name="typed">So far; the most frequent of all for an empty text, except topics.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancellationToken">The person types on.</param>
    Task<IReadOnlyList<string>> CompleteAsync(CompletionKind kind, string typed, int limit, CancellationToken cancellationToken);
}

/// <summary>What is being typed.</summary>
public enum CompletionKind
{
    /// <summary>A speaker's name.</summary>
    Speaker,

    /// <summary>An outlet's name.</summary>
    Outlet,

    /// <summary>Words of a topic; the last one is completed.</summary>
    Topic,
}
