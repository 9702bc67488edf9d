using Bot.Adapters.Connecting.Remembering;
using Bot.Search.Storing;
using Bot.Search.Storing.Facts;
using Microsoft.Extensions.Options;

namespace Bot.Testing;

/// <summary>What chats remember in the store of a data folder, as in the product; each is a process of its own.</summary>
public sealed class FolderChatFacts : IChatFacts, IDisposable
{
    private readonly SqliteFacts _database;
    private readonly SqlFactStore _store;

    public FolderChatFacts(TempFolder folder, TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(folder);
        _database = new SqliteFacts(Options.Create(new StoreOptions { DataDirectory = folder.Path }));
        _store = new SqlFactStore(_database, clock ?? TimeProvider.System);
    }

    public bool IsDurable => true;

    public Task<string?> FindAsync(string kind, string key, CancellationToken cancellationToken) => _store.FindAsync(kind, key, cancellationToken);

    public async Task<IReadOnlyList<ChatFact>> ListAsync(string kind, CancellationToken cancellationToken) =>
        [.. (await _store.ListAsync(kind, cancellationToken)).Select(fact => new ChatFact(fact.Kind, fact.Key, fact.Value, fact.Expires))];

    public Task SaveAsync(IReadOnlyCollection<ChatFact> facts, CancellationToken cancellationToken) => _store.SaveAsync(Stored(facts), cancellationToken);

    public Task<bool> AddAsync(IReadOnlyCollection<ChatFact> facts, CancellationToken cancellationToken) => _store.AddAsync(Stored(facts), cancellationToken);

    public void Dispose() => _database.Dispose();

    private static List<Fact> Stored(IReadOnlyCollection<ChatFact> facts) =>
        [.. facts.Select(fact => new Fact(fact.Kind, fact.Key, fact.Value, fact.Expires))];
}
