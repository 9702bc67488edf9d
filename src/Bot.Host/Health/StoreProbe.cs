using Bot.Search.Storing;

namespace Bot.Host.Health;

/// <summary>Whether the store takes a write, tried now and then: a full disk shows in no read.</summary>
internal sealed class StoreProbe(IStoreCare store, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(10);
    private readonly SemaphoreSlim _gate = new(1);
    private long? _tried;
    private string? _fault;

    /// <summary>Why the store takes no write, for an operator; null when it does, or is only there to be read.</summary>
    public async Task<string?> FindFaultAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (_tried is { } tried && clock.GetElapsedTime(tried) < BetweenTries)
                return _fault;
            _fault = store.IsReadOnly ? null : await TryAsync(cancellationToken);
            _tried = clock.GetTimestamp();
            return _fault;
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    private async Task<string?> TryAsync(CancellationToken cancellationToken)
    {
        try
        {
            await store.ProbeAsync(cancellationToken);
            return null;
        }
        catch (CoverageUnusableException)
        {
            // The message names folders of this machine, which strangers at /readyz need not know.
            return "the store takes no write; run doctor";
        }
    }
}
