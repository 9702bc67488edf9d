namespace Bot.Adapters.Connecting.Remembering;

/// <summary>For a bot without a store: what chats remember is forgotten with the process.</summary>
internal sealed class InMemoryChatFacts(TimeProvider clock) : IChatFacts
{
    private const int Kept = 100_000;

    private readonly Lock _gate = new();
    private readonly BoundedMemory<ChatFact> _facts = new(Kept);

    public bool IsDurable => false;

    public Task<string?> FindAsync(string kind, string key, CancellationToken cancellationToken) => Task.FromResult(Alive(kind, key)?.Value);

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

    private ChatFact? Alive(string kind, string key) =>
        _facts.TryGet(Id(kind, key), out var fact) && !(fact!.Expires <= clock.GetUtcNow()) ? fact : null;

    private static string Id(string kind, string key) => $"{kind}/{key}";
}
