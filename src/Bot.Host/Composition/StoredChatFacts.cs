using Bot.Adapters.Connecting.Remembering;
using Bot.Search.Storing.Facts;

namespace Bot.Host.Composition;

/// <summary>What chats remember lies with all other durable facts.</summary>
internal sealed class StoredChatFacts(IFactStore facts) : IChatFacts
{
    public bool IsDurable => facts.IsDurable;

    public Task<string?> FindAsync(string kind, string key, CancellationToken cancellationToken) =>
        TranslateAsync(facts.FindAsync(kind, key, cancellationToken));

    public Task<IReadOnlyList<ChatFact>> ListAsync(string kind, CancellationToken cancellationToken) => TranslateAsync(ListStoredAsync(kind, cancellationToken));

    public Task SaveAsync(IReadOnlyCollection<ChatFact> kept, CancellationToken cancellationToken) =>
        TranslateAsync(SaveStoredAsync(kept, cancellationToken));

    public Task<bool> AddAsync(IReadOnlyCollection<ChatFact> kept, CancellationToken cancellationToken) =>
        TranslateAsync(facts.AddAsync(Stored(kept), cancellationToken));

    private async Task<IReadOnlyList<ChatFact>> ListStoredAsync(string kind, CancellationToken cancellationToken) =>
        [.. (await facts.ListAsync(kind, cancellationToken)).Select(fact => new ChatFact(fact.Kind, fact.Key, fact.Value, fact.Expires))];

    private async Task<bool> SaveStoredAsync(IReadOnlyCollection<ChatFact> kept, CancellationToken cancellationToken)
    {
        await facts.SaveAsync(Stored(kept), cancellationToken);
        return true;
    }

    private static List<Fact> Stored(IReadOnlyCollection<ChatFact> kept) =>
        [.. kept.Select(fact => new Fact(fact.Kind, fact.Key, fact.Value, fact.Expires))];

    private static async Task<TResult> TranslateAsync<TResult>(Task<TResult> asked)
    {
        try
        {
            return await asked;
        }
        catch (FactsUnusableException unusable)
        {
            throw new ChatFactsUnusableException(unusable.Message, unusable);
        }
    }
}
