namespace Bot.Adapters.Connecting.Remembering;

/// <summary>One thing that a chat must not forget.</summary>
/// <param name="Kind">What sort of thing: a short constant.</param>
/// <param name="Key">Which one; any text.</param>
/// <param name="Value">May be empty; never a secret.</param>
/// <param name="Expires">When it is forgotten all the same; null for never.</param>
public sealed record ChatFact(string Kind, string Key, string Value, DateTimeOffset? Expires = null);

/// <summary>
/// What chats remember over a restart, shared by all copies of the bot on one store. Safe for many threads. Every method
/// throws <see cref="ChatFactsUnusableException"/> when the store cannot be used; the caller goes on without.
/// </summary>
public interface IChatFacts
{
    /// <summary>False when everything is forgotten with the process: then nothing is taken over from files.</summary>
    bool IsDurable { get; }

    /// <summary>The value; null when there is none, or none any more.</summary>
    Task<string?> FindAsync(string kind, string key, CancellationToken cancellationToken);

    /// <summary>All facts of a kind, in no order; none where the store cannot tell.</summary>
    Task<IReadOnlyList<ChatFact>> ListAsync(string kind, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<ChatFact>>([]);

    /// <summary>Keeps all of them or none, instead of what was there.</summary>
    Task SaveAsync(IReadOnlyCollection<ChatFact> facts, CancellationToken cancellationToken);

    /// <summary>Keeps those that are absent; true when none was there. Of all who add the same, one hears true.</summary>
    Task<bool> AddAsync(IReadOnlyCollection<ChatFact> facts, CancellationToken cancellationToken);
}

/// <summary>The store of what chats remember cannot be used; the message says why.</summary>
public sealed class ChatFactsUnusableException(string message, Exception inner) : Exception(message, inner);
