using Microsoft.Extensions.Options;

namespace Bot.Search.Ingestion.Fetching;

/// <summary>
/// One request at a time to each host, with a pause between two. A gate is kept while somebody uses it or its pause runs, so memory follows the
/// hosts that are asked just now; no host ever waits for another.
/// </summary>
internal sealed class HostGates(IOptions<FetchingOptions> options, TimeProvider clock) : IDisposable
{
    /// <summary>From so many on, gates whose pause is over are let go.</summary>
    private const int Many = 64;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Gate> _gates = new(StringComparer.OrdinalIgnoreCase);
    private readonly TimeSpan _pause = options.Value.Pause;

    private DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Waits for the host's turn; disposing the result gives it to the next.</summary>
    public async Task<IDisposable> EnterAsync(Uri address, CancellationToken cancellationToken)
    {
        var gate = Join(address.IdnHost);
        var isIn = false;
        try
        {
            await gate.Turn.WaitAsync(cancellationToken);
            isIn = true;
            var wait = gate.Free - clock.GetUtcNow();
            if (wait > TimeSpan.Zero)
                await Task.Delay(wait < _pause ? wait : _pause, clock, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            Leave(gate, isIn);
            throw;
        }
        return new Turn(this, gate);
    }

    public void Dispose()
    {
        lock (_lock)
        {
            foreach (var gate in _gates.Values)
                gate.Turn.Dispose();
            _gates.Clear();
        }
    }

    private Gate Join(string host)
    {
        lock (_lock)
        {
            if (_gates.Count >= Many)
                LetGo(clock.GetUtcNow());
            if (!_gates.TryGetValue(host, out var gate))
                _gates[host] = gate = new Gate();
            gate.Users++;
            return gate;
        }
    }

    private void Leave(Gate gate, bool isIn)
    {
        lock (_lock)
        {
            gate.Users--;
            if (isIn)
                gate.Turn.Release();
        }
    }

    private void LetGo(DateTimeOffset now)
    {
        foreach (var (host, gate) in _gates.Where(pair => pair.Value.Users == 0 && pair.Value.Free <= now).ToList())
        {
            _gates.Remove(host);
            gate.Turn.Dispose();
        }
    }

    private sealed class Gate
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);

        /// <summary>Who is in, and who waits.</summary>
        public int Users { get; set; }

        /// <summary>When the pause behind the last request ends.</summary>
        public DateTimeOffset Free { get; set; }
    }

    private sealed class Turn(HostGates gates, Gate gate) : IDisposable
    {
        public void Dispose()
        {
            gate.Free = gates.Now + gates._pause;
            gates.Leave(gate, isIn: true);
        }
    }
}
