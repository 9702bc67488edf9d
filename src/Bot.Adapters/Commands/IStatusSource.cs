using Bot.Adapters.Messaging;

namespace Bot.Adapters.Commands;

/// <summary>Something that <c>status</c> tells: feeds, the store, a platform. Register as many as there are.</summary>
public interface IStatusSource
{
    /// <summary>Where its facts stand among the others, smallest first.</summary>
    int Order { get; }

    /// <summary>Facts as they are now; empty when there is nothing to tell. Must be quick and must not throw for what it finds.</summary>
    Task<IReadOnlyList<Field>> ReadAsync(CancellationToken cancellationToken);
}
