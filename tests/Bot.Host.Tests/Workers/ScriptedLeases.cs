using Bot.Search.Storing;

namespace Bot.Host.Tests.Workers;

/// <summary>Leases as the store keeps them, by the test's clock.</summary>
internal sealed class ScriptedLeases(TimeProvider clock) : ILeases
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, (Lease Lease, DateTimeOffset Until)> _held = [];

    /// <summary>True: the store cannot be reached.</summary>
    public volatile bool IsGone;

    /// <summary>Somebody else has it from now on, as after a long sleep.</summary>
    public void GiveTo(string name, string holder)
    {
        lock (_gate)
            _held[name] = (new Lease(name, holder, _held[name].Lease.Number + 1), DateTimeOffset.MaxValue);
    }

    public Task<Lease?> TakeAsync(string name, string holder, TimeSpan length, CancellationToken cancellationToken)
    {
        if (IsGone)
            throw new CoverageUnusableException("The store cannot be reached.");
        var now = clock.GetUtcNow();
        lock (_gate)
        {
            var isKnown = _held.TryGetValue(name, out var held);
            if (isKnown && held.Lease.Holder != holder && held.Until > now)
                return Task.FromResult<Lease?>(null);
            var lease = isKnown && held.Lease.Holder == holder ? held.Lease : new Lease(name, holder, isKnown ? held.Lease.Number + 1 : 1);
            _held[name] = (lease, now + length);
            return Task.FromResult<Lease?>(lease);
        }
    }

    public Task ReleaseAsync(Lease lease, CancellationToken cancellationToken)
    {
        if (IsGone)
            throw new CoverageUnusableException("The store cannot be reached.");
        lock (_gate)
        {
            if (_held.TryGetValue(lease.Name, out var held) && held.Lease == lease)
                _held[lease.Name] = (lease, DateTimeOffset.MinValue);
        }
        return Task.CompletedTask;
    }
}
