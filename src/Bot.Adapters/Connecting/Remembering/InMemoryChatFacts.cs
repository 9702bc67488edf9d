namespace Bot.Adapters.Connecting.Remembering;

/// <summary>For a bot without a store: what chats remember is forgotten with the process.</summary>
internal sealed class InMemoryChatFacts(TimeProvider clock) : IChatFacts
{
    private const int Kept = 100_000;

    private readonly Lock _gate = new();
    private readonly BoundedMemory<ChatFact> _facts = new(Kept);

    public bool IsDurable => false;

    public Task<string?> FindAsync(string kind, string key, CancellationToken cancellationToken) => Task.FromResult(Find(kind, key));

    public Task<IReadOnlyList<ChatFact>> ListAsync(string kind, CancellationToken cancellationToken)
    {
        lock (_gate)
            return Task.FromResult<IReadOnlyList<ChatFact>>([.. _facts.All.Where(fact => fact.Kind == kind && !(fact.Expires <= clock.GetUtcNow()))]);
    }

    public Task SaveAsync(IReadOnlyCollection<ChatFact> facts, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            foreach (var fact in facts)
                _facts.Keep(Id(fact.Kind, fact.Key), fact);
        }
        return Task.CompletedTask;
    }

    public Task<bool> AddAsync(IReadOnlyCollection<ChatFact> facts, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var absent = facts.Where(fact => Alive(fact.Kind, fact.Key) is null).ToList();
            foreach (var fact in absent)
                _facts.Keep(Id(fact.Kind, fact.Key), fact);
            return Task.FromResult(absent.Count == facts.Count);
        }
    }

    private string? Find(string kind, string key)
    {
        lock (_gate)
            return Alive(kind, key)?.Value;
    }

    private ChatFact? Alive(string kind, string key) =>
        _facts.TryGet(Id(kind, key), out var fact) && !(fact!.Expires <= clock.GetUtcNow()) ? fact : null;

    private static string Id(string kind, string key) => $"{kind}/{key}";
}

/// <summary>Remembers the most recently used values; the oldest give way. For one thread at a time.</summary>
internal sealed class BoundedMemory<TValue>(int capacity)
{
    private readonly Dictionary<string, LinkedListNode<(string Key, TValue Value)>> _byKey = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Key, TValue Value)> _byAge = new();

    public void Keep(string key, TValue value)
    {
        if (_byKey.Remove(key, out var old))
            _byAge.Remove(old);
        _byKey[key] = _byAge.AddLast((key, value));
        if (_byKey.Count <= capacity)
            return;
        _byKey.Remove(_byAge.First!.Value.Key);
        _byAge.RemoveFirst();
    }

    /// <summary>All values, the oldest first.</summary>
    public IEnumerable<TValue> All => _byAge.Select(entry => entry.Value);

    public bool TryGet(string key, out TValue? value)
    {
        if (!_byKey.TryGetValue(key, out var node))
        {
            value = default;
            return false;
        }
        _byAge.Remove(node);
        _byAge.AddLast(node);
        value = node.Value.Value;
        return true;
    }
}
