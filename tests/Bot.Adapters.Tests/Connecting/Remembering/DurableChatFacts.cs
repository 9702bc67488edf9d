using Bot.Adapters.Connecting.Remembering;

namespace Bot.Adapters.Tests.Connecting.Remembering;

/// <summary>A store that calls itself durable, and that can be slow, or out of order.</summary>
internal sealed class DurableChatFacts(TimeProvider clock, bool isDurable = true) : IChatFacts
{
    private readonly InMemoryChatFacts _facts = new(clock);

    public bool IsDurable => isDurable;

    public bool IsBroken { get; set; }

    /// <summary>Waited for by whoever writes.</summary>
    public Task Writing { get; set; } = Task.CompletedTask;

    public int Saves { get; private set; }

    public async Task<string?> FindAsync(string kind, string key, CancellationToken cancellationToken)
    {
        Break();
        return await _facts.FindAsync(kind, key, cancellationToken);
    }

    public async Task<IReadOnlyList<ChatFact>> ListAsync(string kind, CancellationToken cancellationToken)
    {
        Break();
        return await _facts.ListAsync(kind, cancellationToken);
    }

    public async Task SaveAsync(IReadOnlyCollection<ChatFact> facts, CancellationToken cancellationToken)
    {
        Saves++;
        await Writing.WaitAsync(cancellationToken);
        Break();
        await _facts.SaveAsync(facts, cancellationToken);
    }

    public async Task<bool> AddAsync(IReadOnlyCollection<ChatFact> facts, CancellationToken cancellationToken)
    {
        Break();
        return await _facts.AddAsync(facts, cancellationToken);
    }

    private void Break()
    {
        if (IsBroken)
            throw new ChatFactsUnusableException("The store is out of order.", new IOException());
    }
}
