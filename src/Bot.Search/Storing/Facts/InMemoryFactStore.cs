namespace Bot.Search.Storing.Facts;

/// <summary>Facts that live as long as the process; several services may share one.</summary>
internal sealed class InMemoryFactStore(TimeProvider clock) : IFactStore
{
    private const int SweepEvery = 1_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<(string Kind, string Key), Fact> _facts = [];
    private int _writes;

    public bool IsDurable => false;

    public Task<string?> FindAsync(string kind, string key, CancellationToken cancellationToken)
    {
        lock (_gate)
            return Task.FromResult(Alive((kind, FactKeys.Stored(key)))?.Value);
    }

    public Task<IReadOnlyList<Fact>> ListAsync(string kind, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            return Task.FromResult<IReadOnlyList<Fact>>(
                [.. _facts.Values.Where(fact => fact.Kind == kind && !IsOver(fact, now)).OrderBy(fact => fact.Key, StringComparer.Ordinal)]);
        }
    }

    public Task SaveAsync(IReadOnlyCollection<Fact> facts, CancellationToken cancellationToken)
    {
        var stored = FactKeys.Stored(facts);
        lock (_gate)
        {
            foreach (var fact in stored)
                Keep(fact);
        }
        return Task.CompletedTask;
    }

    public Task<bool> AddAsync(IReadOnlyCollection<Fact> facts, CancellationToken cancellationToken)
    {
        var stored = FactKeys.Stored(facts);
        lock (_gate)
        {
            var absent = stored.Where(fact => Alive((fact.Kind, fact.Key)) is null).ToList();
            foreach (var fact in absent)
                Keep(fact);
            return Task.FromResult(absent.Count == stored.Count);
        }
    }

    public Task RemoveAsync(string kind, string key, CancellationToken cancellationToken)
    {
        lock (_gate)
            _facts.Remove((kind, FactKeys.Stored(key)));
        return Task.CompletedTask;
    }

    private void Keep(Fact fact)
    {
        _facts[(fact.Kind, fact.Key)] = fact;
        if (++_writes % SweepEvery != 0)
            return;
        var now = clock.GetUtcNow();
        foreach (var over in _facts.Where(pair => IsOver(pair.Value, now)).Select(pair => pair.Key).ToList())
            _facts.Remove(over);
    }

    private Fact? Alive((string Kind, string Key) id) =>
        _facts.TryGetValue(id, out var fact) && !IsOver(fact, clock.GetUtcNow()) ? fact : null;

    private static bool IsOver(Fact fact, DateTimeOffset now) => fact.Expires <= now;
}
