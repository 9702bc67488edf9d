using Microsoft.Extensions.Options;

namespace Bot.Search.Ingestion.Fetching;

/// <summary>
/// One request at a time to each host, with a pause between two. Hosts share a fixed number of gates, so that memory
/// stays bounded; two hosts behind one gate only wait for each other.
/// </summary>
internal sealed class HostGates : IDisposable
{
    private const int Count = 64;

    private readonly SemaphoreSlim[] _gates = [.. Enumerable.Range(0, Count).Select(_ => new SemaphoreSlim(1, 1))];
    private readonly DateTimeOffset[] _free = new DateTimeOffset[Count];
    private readonly TimeProvider _clock;
    private readonly TimeSpan _pause;

    public HostGates(IOptions<FetchingOptions> options, TimeProvider clock)
    {
        _clock = clock;
        _pause = options.Value.Pause;
    }

    /// <summary>Waits for the host's turn; disposing the result gives it to the next.</summary>
    public async Task<IDisposable> EnterAsync(Uri address, CancellationToken cancellationToken)
    {
        var index = (int)((uint)StringComparer.OrdinalIgnoreCase.GetHashCode(address.IdnHost) % Count);
        await _gates[index].WaitAsync(cancellationToken);
        try
        {
            var wait = _free[index] - _clock.GetUtcNow();
            if (wait > TimeSpan.Zero)
                await Task.Delay(wait < _pause ? wait : _pause, _clock, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            _gates[index].Release();
            throw;
        }
        return new Turn(this, index);
    }

    public void Dispose() => Array.ForEach(_gates, gate => gate.Dispose());

    private sealed class Turn(HostGates gates, int index) : IDisposable
    {
        public void Dispose()
        {
            gates._free[index] = gates._clock.GetUtcNow() + gates._pause;
            gates._gates[index].Release();
        }
    }
}
